using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Tasks;

public sealed class GenerationTaskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_tells_what_the_vendor_tells()
    {
        var time = new VirtualTime();
        var protocol = new FakeProtocol(() => new TaskReading<TestResponse>("QUEUED") { Progress = 12.5, QueuePosition = 3, EtaSeconds = 90 });
        var task = protocol.Start(time);
        time.Advance(TimeSpan.FromSeconds(7));

        var update = await task.RefreshAsync(Token);

        Assert.Equal(new TaskUpdate(TaskState.Queued, "QUEUED") { Progress = 12.5, QueuePosition = 3, Eta = TimeSpan.FromSeconds(90), Elapsed = TimeSpan.FromSeconds(7) }, update);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public async Task An_estimate_that_cannot_be_true_is_left_out(double seconds)
    {
        var update = await new FakeProtocol(() => new TaskReading<TestResponse>("RUNNING") { EtaSeconds = seconds }).Start(new VirtualTime()).RefreshAsync(Token);

        Assert.Null(update.Eta);
    }

    [Fact]
    public async Task A_failed_look_throws_and_names_the_task()
    {
        var task = new FakeProtocol(FakeProtocol.Fails(500)).Start(new VirtualTime());

        var failure = await Assert.ThrowsAsync<VendorErrorException>(() => task.RefreshAsync(Token));

        Assert.Equal(task.Handle, failure.Handle);
    }

    [Fact]
    public async Task A_file_that_exists_is_told_before_the_wait_for_the_task()
    {
        using var folder = new TemporaryFolder();
        var protocol = new FakeProtocol(FakeProtocol.Says("DONE"));
        var task = protocol.Start(new VirtualTime { SkipsWaits = true });

        var failure = await Assert.ThrowsAsync<IOException>(() => task.SaveAsync(folder.File("v.mp4", [1]), Token));

        Assert.Contains($"resume the task from {task.Handle} and save it elsewhere", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, protocol.Looks);
    }

    [Theory]
    [InlineData("DONE", TaskState.Succeeded)]
    [InlineData("FAILED", TaskState.Failed)]
    public async Task A_finished_task_answers_from_memory(string status, TaskState state)
    {
        var protocol = new FakeProtocol(FakeProtocol.Says(status));
        var task = protocol.Start(new VirtualTime());
        await task.RefreshAsync(Token);

        Assert.Equal(state, (await task.RefreshAsync(Token)).State);
        Assert.Equal([state], (await task.WatchAsync(Token).ToListAsync(Token)).Select(update => update.State));
        Assert.Equal(state == TaskState.Succeeded, await Record.ExceptionAsync(() => task.WaitAsync(Token)) is null);
        Assert.Equal(1, protocol.Looks);
    }

    [Theory]
    [InlineData("DONE", TaskState.Succeeded)]
    [InlineData("FAILED", TaskState.Failed)]
    public async Task A_watch_tells_the_end_also_when_another_look_found_it(string status, TaskState state)
    {
        var task = new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("RUNNING"), FakeProtocol.Says(status, "reason")).Start(new VirtualTime { SkipsWaits = true });
        var states = new List<TaskState>();

        await foreach (var update in task.WatchAsync(Token))
        {
            states.Add(update.State);
            await task.RefreshAsync(Token);
        }

        Assert.Equal([TaskState.Queued, TaskState.Running, state], states);
    }

    [Fact]
    public async Task A_result_that_is_a_call_of_its_own_is_fetched_once()
    {
        var fetches = 0;
        var protocol = new FakeProtocol(FakeProtocol.Says("DONE")) { Fetch = (id, _) => Task.FromResult(new TestResponse { Url = $"{id}-{++fetches}" }) };
        var task = protocol.Start(new VirtualTime { SkipsWaits = true });

        Assert.Equal("t/1-1", (await task.WaitAsync(Token)).Url);
        Assert.Equal("t/1-1", (await task.WaitAsync(Token)).Url);
        Assert.Equal(1, fetches);
    }

    [Fact]
    public async Task A_fetch_that_fails_is_made_again_later()
    {
        var fetches = 0;
        var protocol = new FakeProtocol(FakeProtocol.Says("DONE")) { Fetch = (_, _) => ++fetches < 3 ? throw FakeProtocol.Failure(503) : Task.FromResult(FakeProtocol.Result) };

        Assert.Same(FakeProtocol.Result, await protocol.Start(new VirtualTime { SkipsWaits = true }).WaitAsync(Token));

        Assert.Equal(3, fetches);
    }

    [Fact]
    public async Task A_fetch_that_gives_the_vendors_verdict_fails_the_task()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("DONE")) { Fetch = (_, _) => throw FakeProtocol.Failure(422, isFinal: true, vendorMessage: "the image is too dark") };
        var task = protocol.Start(new VirtualTime { SkipsWaits = true });

        var failure = await Assert.ThrowsAsync<TaskFailedException>(() => task.WaitAsync(Token));

        Assert.Equal("the image is too dark", failure.Reason);
        Assert.Equal(TaskState.Failed, (await task.RefreshAsync(Token)).State);
        Assert.Equal(1, protocol.Looks);
    }

    [Fact]
    public async Task A_completed_status_with_a_failure_beside_it_is_a_failure_and_fetches_nothing()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("DONE", "worker died")) { Fetch = (_, _) => throw new InvalidOperationException("There is nothing to fetch.") };

        var update = await protocol.Start(new VirtualTime()).RefreshAsync(Token);

        Assert.Equal(TaskState.Failed, update.State);
        Assert.Equal("worker died", update.FailureReason);
    }

    [Fact]
    public async Task A_vendor_that_cannot_cancel_is_not_asked() =>
        Assert.Equal(CancelOutcome.NotSupported, await new FakeProtocol(FakeProtocol.Says("RUNNING")).Start(new VirtualTime()).CancelAsync(Token));

    [Theory]
    [InlineData(400, CancelOutcome.AlreadyFinished)]
    [InlineData(409, CancelOutcome.AlreadyFinished)]
    [InlineData(404, CancelOutcome.NotFound)]
    public async Task A_refused_cancellation_tells_why(int status, CancelOutcome outcome)
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING")) { Cancel = (_, _) => throw FakeProtocol.Failure(status) };

        Assert.Equal(outcome, await protocol.Start(new VirtualTime()).CancelAsync(Token));
        Assert.Equal(0, protocol.Looks);
    }

    [Theory]
    [InlineData("QUEUED", CancelOutcome.Cancelled)]
    [InlineData("FAILED", CancelOutcome.Cancelled)]
    [InlineData("RUNNING", CancelOutcome.TooLate)]
    [InlineData("DONE", CancelOutcome.AlreadyFinished)]
    public async Task An_accepted_cancellation_is_followed_by_a_look_that_tells_whether_it_came_in_time(string status, CancelOutcome outcome)
    {
        var protocol = new FakeProtocol(FakeProtocol.Says(status)) { Cancel = (_, _) => Task.CompletedTask };

        Assert.Equal(outcome, await protocol.Start(new VirtualTime()).CancelAsync(Token));
        Assert.Equal(1, protocol.Looks);
    }

    [Theory]
    [InlineData(404, CancelOutcome.Cancelled)]
    [InlineData(503, CancelOutcome.Requested)]
    public async Task A_look_that_fails_does_not_undo_an_accepted_cancellation(int status, CancelOutcome outcome)
    {
        var protocol = new FakeProtocol(FakeProtocol.Fails(status)) { Cancel = (_, _) => Task.CompletedTask };

        Assert.Equal(outcome, await protocol.Start(new VirtualTime()).CancelAsync(Token));
    }

    [Fact]
    public async Task A_cancellation_that_fails_throws_and_names_the_task()
    {
        var task = new FakeProtocol(FakeProtocol.Says("RUNNING")) { Cancel = (_, _) => throw FakeProtocol.Failure(500) }.Start(new VirtualTime());

        var failure = await Assert.ThrowsAsync<VendorErrorException>(() => task.CancelAsync(Token));

        Assert.Equal(task.Handle, failure.Handle);
        Assert.Equal(BillingImpact.Billed, failure.Billing);
    }
}
