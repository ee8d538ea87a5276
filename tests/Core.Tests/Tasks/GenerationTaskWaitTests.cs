using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Tasks;

public sealed class GenerationTaskWaitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_ends_with_the_result()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("QUEUED"), FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE"));

        var result = await protocol.Start(Time()).WaitAsync(Token);

        Assert.Same(FakeProtocol.Result, result);
        Assert.Equal(["t/1", "t/1", "t/1"], protocol.Ids);
    }

    [Fact]
    public async Task The_first_look_comes_at_two_fifths_of_the_expected_duration()
    {
        var time = Time();

        await new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE")).Start(time).WaitAsync(Token);

        Assert.InRange(time.Waits[0].TotalSeconds, 54, 66);
        Assert.InRange(time.Waits[1].TotalSeconds, 4.5, 11);
    }

    [Fact]
    public async Task A_failed_task_ends_the_wait_with_the_vendors_reason()
    {
        var task = new FakeProtocol(FakeProtocol.Says("FAILED", "canary-reason")).Start(Time());

        var failure = await Assert.ThrowsAsync<TaskFailedException>(() => task.WaitAsync(Token));

        Assert.Equal("canary-reason", failure.Reason);
        Assert.Equal(task.Handle, failure.Handle);
        Assert.Equal(BillingImpact.MayBeBilled, failure.Billing);
        Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_task_without_a_reason_says_that_there_is_none()
    {
        var failure = await Assert.ThrowsAsync<TaskFailedException>(() => new FakeProtocol(FakeProtocol.Says("FAILED", " ")).Start(Time()).WaitAsync(Token));

        Assert.Null(failure.Reason);
        Assert.Contains("gives no reason", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(null)]
    public async Task A_failed_look_does_not_end_a_wait(int? status)
    {
        var protocol = new FakeProtocol(() => throw FakeProtocol.Failure(status), FakeProtocol.Says("DONE"));

        Assert.Same(FakeProtocol.Result, await protocol.Start(Time()).WaitAsync(Token));
    }

    [Fact]
    public async Task Twenty_failed_looks_in_a_row_do_not_end_a_wait()
    {
        var protocol = new FakeProtocol([.. Enumerable.Repeat(FakeProtocol.Fails(502), 20), FakeProtocol.Says("DONE")]);

        await protocol.Start(Time()).WaitAsync(Token);

        Assert.Equal(21, protocol.Looks);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_refused_key_ends_a_wait_at_once_and_keeps_the_handle(int status)
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Fails(status));
        var task = protocol.Start(Time());

        var failure = await Assert.ThrowsAsync<ApiKeyRejectedException>(() => task.WaitAsync(Token));

        Assert.Equal(task.Handle, failure.Handle);
        Assert.Equal(BillingImpact.Billed, failure.Billing);
        Assert.Equal(2, protocol.Looks);
    }

    [Fact]
    public async Task A_key_that_is_refused_with_another_status_ends_a_wait_too()
    {
        var details = new ErrorDetails { Vendor = "acme", Operation = "get-test", Billing = BillingImpact.NotBilled, StatusCode = System.Net.HttpStatusCode.BadRequest };
        var protocol = new FakeProtocol(() => throw new ApiKeyRejectedException("The key was refused.", details));

        await Assert.ThrowsAsync<ApiKeyRejectedException>(() => protocol.Start(Time()).WaitAsync(Token));

        Assert.Equal(1, protocol.Looks);
    }

    [Fact]
    public async Task A_task_that_the_vendor_denies_three_times_after_the_grace_is_lost()
    {
        var protocol = new FakeProtocol(FakeProtocol.Fails(404)) { ExpectedDuration = TimeSpan.FromSeconds(300) };
        var task = protocol.Start(Time(), new PollingOptions { MaxInterval = TimeSpan.FromMinutes(5) });

        var failure = await Assert.ThrowsAsync<TaskLostException>(() => task.WaitAsync(Token));

        Assert.Equal(3, protocol.Looks);
        Assert.Equal(task.Handle, failure.Handle);
        Assert.Equal(BillingImpact.MayBeBilled, failure.Billing);
    }

    [Fact]
    public async Task Denials_within_the_grace_do_not_count()
    {
        var time = Time();
        var protocol = new FakeProtocol([.. Enumerable.Repeat(FakeProtocol.Fails(404), 10), FakeProtocol.Says("DONE")]) { ExpectedDuration = TimeSpan.FromSeconds(1) };

        await protocol.Start(time, new PollingOptions { NotFoundGrace = TimeSpan.FromSeconds(18) }).WaitAsync(Token);

        Assert.Equal(11, protocol.Looks);
    }

    [Fact]
    public async Task Denials_count_only_in_a_row()
    {
        var protocol = new FakeProtocol(
            FakeProtocol.Fails(404), FakeProtocol.Fails(404), FakeProtocol.Says("RUNNING"), FakeProtocol.Fails(404), FakeProtocol.Fails(404), FakeProtocol.Fails(500), FakeProtocol.Fails(404), FakeProtocol.Says("DONE"));

        await protocol.Start(Time(), new PollingOptions { NotFoundGrace = TimeSpan.Zero }).WaitAsync(Token);

        Assert.Equal(8, protocol.Looks);
    }

    [Theory]
    [InlineData("SOMETHING_NEW")]
    [InlineData("done")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_unknown_status_means_that_the_task_is_still_running(string? status)
    {
        var task = new FakeProtocol(FakeProtocol.Says(status), FakeProtocol.Says("DONE")).Start(Time());

        var updates = await task.WatchAsync(Token).ToListAsync(Token);

        Assert.Equal([TaskState.Queued, TaskState.Running, TaskState.Succeeded], updates.Select(update => update.State));
        Assert.Equal(status, updates[1].Status);
    }

    [Fact]
    public async Task A_status_that_goes_backwards_is_told_as_it_is()
    {
        var task = new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("QUEUED"), FakeProtocol.Says("DONE")).Start(Time());

        var updates = await task.WatchAsync(Token).ToListAsync(Token);

        Assert.Equal([TaskState.Queued, TaskState.Running, TaskState.Queued, TaskState.Succeeded], updates.Select(update => update.State));
    }

    [Fact]
    public async Task The_first_update_comes_at_once_and_says_that_the_task_is_queued()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"));
        await using var updates = protocol.Start(new VirtualTime()).WatchAsync(Token).GetAsyncEnumerator(Token);

        Assert.True(await updates.MoveNextAsync());

        Assert.Equal(new TaskUpdate(TaskState.Queued, null), updates.Current);
        Assert.Equal(0, protocol.Looks);
    }

    [Fact]
    public async Task The_first_update_of_a_task_that_was_looked_at_is_what_the_look_told()
    {
        var time = new VirtualTime();
        var task = new FakeProtocol(FakeProtocol.Says("RUNNING")).Start(time);
        await task.RefreshAsync(Token);
        time.Advance(TimeSpan.FromSeconds(9));
        await using var updates = task.WatchAsync(Token).GetAsyncEnumerator(Token);

        Assert.True(await updates.MoveNextAsync());

        Assert.Equal(new TaskUpdate(TaskState.Running, "RUNNING") { Elapsed = TimeSpan.FromSeconds(9) }, updates.Current);
    }

    [Fact]
    public async Task A_deadline_detaches_with_the_handle_after_a_last_look()
    {
        var time = Time();
        var begin = time.GetUtcNow();
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"));
        var task = protocol.Start(time, new PollingOptions { Deadline = TimeSpan.FromMinutes(3) });

        var failure = await Assert.ThrowsAsync<WaitTimeoutException>(() => task.WaitAsync(Token));

        Assert.Equal(task.Handle, failure.Handle);
        Assert.Equal(BillingImpact.Billed, failure.Billing);
        Assert.Equal(TimeSpan.FromMinutes(3), time.GetUtcNow() - begin);
        Assert.Equal(time.Waits.Count, protocol.Looks);
    }

    [Fact]
    public async Task A_wait_can_be_repeated_after_its_deadline()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE"));
        var task = protocol.Start(Time(), new PollingOptions { Deadline = TimeSpan.FromSeconds(10) });
        await Assert.ThrowsAsync<WaitTimeoutException>(() => task.WaitAsync(Token));

        Assert.Same(FakeProtocol.Result, await task.WaitAsync(Token));
    }

    [Fact]
    public async Task The_vendors_retry_after_is_waited_for_once()
    {
        var time = Time();
        var protocol = new FakeProtocol(() => throw FakeProtocol.Failure(429, TimeSpan.FromSeconds(200)), FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE"));

        await protocol.Start(time).WaitAsync(Token);

        Assert.Equal(TimeSpan.FromSeconds(200), time.Waits[1]);
        Assert.InRange(time.Waits[2].TotalSeconds, 4.5, 5.5);
    }

    [Fact]
    public async Task A_retry_after_beyond_the_deadline_ends_at_the_deadline()
    {
        var time = Time();
        var begin = time.GetUtcNow();
        var protocol = new FakeProtocol(() => throw FakeProtocol.Failure(429, TimeSpan.FromDays(30)));

        await Assert.ThrowsAsync<WaitTimeoutException>(() => protocol.Start(time).WaitAsync(Token));

        Assert.Equal(TimeSpan.FromMinutes(30), time.GetUtcNow() - begin);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_as_cancelled_and_leaves_the_task_alone()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING")) { Cancel = (_, _) => throw new InvalidOperationException("Cancelling a wait is not cancelling the task.") };
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var wait = protocol.Start(new VirtualTime()).WaitAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Equal(0, protocol.Looks);
    }

    [Fact]
    public async Task Outputs_are_the_URLs_of_the_result() =>
        Assert.Equal(["https://cdn.example/video.mp4"], await new FakeProtocol(FakeProtocol.Says("DONE")).Start(Time()).WaitForOutputUrlsAsync(Token));

    [Fact]
    public async Task A_success_without_a_file_is_told_apart()
    {
        var protocol = new FakeProtocol(() => new TaskReading<TestResponse>("DONE") { Result = new TestResponse() });
        var task = protocol.Start(Time());

        var failure = await Assert.ThrowsAsync<ResultMissingException>(() => task.WaitForOutputUrlsAsync(Token));

        Assert.Equal(task.Handle, failure.Handle);
        Assert.Equal(BillingImpact.Billed, failure.Billing);
    }

    private static VirtualTime Time() => new() { SkipsWaits = true };
}
