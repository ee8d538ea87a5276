using Reelwire.Core.Tests.Http;
using Reelwire.Core.Tests.Tasks;

namespace Reelwire.Core.Tests.Polling;

public sealed class SharedWaitTests
{
    private readonly VirtualTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_wait_for_one_task_share_its_looks_and_its_result()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE"));
        var task = protocol.Start(_time);
        Task<TestResponse>[] waits = [task.WaitAsync(Token), task.WaitAsync(Token), task.WaitAsync(CancellationToken.None)];

        Pass(TimeSpan.FromMinutes(2));

        Assert.All(await Task.WhenAll(waits), result => Assert.Same(FakeProtocol.Result, result));
        Assert.Equal(2, protocol.Looks);
    }

    [Fact]
    public async Task One_who_leaves_takes_the_others_nothing()
    {
        var task = new FakeProtocol(FakeProtocol.Says("DONE")).Start(_time);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var leaving = task.WaitAsync(cancellation.Token);
        var staying = task.WaitAsync(Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Pass(TimeSpan.FromMinutes(2));

        Assert.Same(FakeProtocol.Result, await staying);
    }

    [Fact]
    public async Task With_nobody_left_there_are_no_more_looks()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var wait = protocol.Start(_time).WaitAsync(cancellation.Token);
        Pass(TimeSpan.FromMinutes(2));
        var looks = protocol.Looks;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Pass(TimeSpan.FromMinutes(2));

        Assert.NotEqual(0, looks);
        Assert.Equal(looks, protocol.Looks);
        Assert.Equal(0, _time.Timers);
    }

    [Fact]
    public async Task A_wait_that_all_have_left_can_be_begun_again()
    {
        var task = new FakeProtocol(FakeProtocol.Says("DONE")).Start(_time);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var left = task.WaitAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        var wait = task.WaitAsync(Token);
        Pass(TimeSpan.FromMinutes(2));

        Assert.Same(FakeProtocol.Result, await wait);
    }

    [Fact]
    public async Task One_who_comes_later_is_not_cut_short_by_the_deadline_of_the_first()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"));
        var task = protocol.Start(_time, new PollingOptions { Deadline = TimeSpan.FromMinutes(10) });
        var first = task.WaitAsync(Token);
        Pass(TimeSpan.FromMinutes(9));
        var second = task.WaitAsync(Token);

        Pass(TimeSpan.FromMinutes(9));
        Assert.False(second.IsCompleted);

        Pass(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<WaitTimeoutException>(() => second);
        await Assert.ThrowsAsync<WaitTimeoutException>(() => first);
    }

    [Fact]
    public async Task Who_watches_hears_of_every_look_also_of_those_made_while_it_was_busy()
    {
        var task = new FakeProtocol(FakeProtocol.Says("QUEUED"), FakeProtocol.Says("RUNNING"), FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE")).Start(_time);
        await using var updates = task.WatchAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await updates.MoveNextAsync());
        var next = updates.MoveNextAsync();

        Pass(TimeSpan.FromMinutes(5));

        var told = new List<TaskState>();
        for (var more = await next; more; more = await updates.MoveNextAsync())
        {
            told.Add(updates.Current.State);
        }

        Assert.Equal([TaskState.Queued, TaskState.Running, TaskState.Running, TaskState.Succeeded], told);
    }

    [Fact]
    public async Task Who_waits_while_another_watches_gets_the_result_of_the_same_looks()
    {
        var protocol = new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE"));
        var task = protocol.Start(_time);
        await using var updates = task.WatchAsync(Token).GetAsyncEnumerator(Token);
        await updates.MoveNextAsync();
        var next = updates.MoveNextAsync();
        var wait = task.WaitAsync(Token);

        Pass(TimeSpan.FromMinutes(2));

        Assert.Same(FakeProtocol.Result, await wait);
        Assert.True(await next);
        Assert.Equal(2, protocol.Looks);
    }

    [Fact]
    public async Task A_process_that_was_suspended_beyond_the_deadline_looks_once_more_before_it_gives_up()
    {
        var task = new FakeProtocol(FakeProtocol.Says("DONE")).Start(_time);
        var wait = task.WaitAsync(Token);

        _time.Advance(TimeSpan.FromDays(2));

        Assert.Same(FakeProtocol.Result, await wait);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task A_wall_clock_that_is_set_ends_no_wait_and_makes_no_task_older(int days)
    {
        var protocol = new FakeProtocol(FakeProtocol.Fails(404), FakeProtocol.Fails(404), FakeProtocol.Fails(404), FakeProtocol.Says("DONE")) { ExpectedDuration = TimeSpan.FromSeconds(10) };
        var wait = protocol.Start(_time).WaitAsync(Token);

        _time.SetWallClock(TimeSpan.FromDays(days));
        Pass(TimeSpan.FromMinutes(1));

        Assert.Same(FakeProtocol.Result, await wait);
    }

    [Fact]
    public async Task Disposing_the_client_ends_its_waits_with_the_handle()
    {
        var runtime = FakeProtocol.NewRuntime(_time);
        var task = new FakeProtocol(FakeProtocol.Says("RUNNING")).StartOn(runtime);
        var wait = task.WaitAsync(Token);
        await using var updates = task.WatchAsync(Token).GetAsyncEnumerator(Token);
        await updates.MoveNextAsync();
        var next = updates.MoveNextAsync();

        runtime.Polls.Dispose();

        Assert.Contains(task.Handle.ToString(), (await Assert.ThrowsAsync<ObjectDisposedException>(() => wait)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await next);
    }

    [Fact]
    public async Task A_fault_that_is_no_failed_look_is_told_to_those_who_wait()
    {
        var wait = new FakeProtocol(() => throw new InvalidOperationException("A bug.")).Start(_time).WaitAsync(Token);

        Pass(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => wait);
    }

    [Fact]
    public async Task A_thousand_tasks_are_waited_for_on_one_timer()
    {
        var runtime = FakeProtocol.NewRuntime(_time);
        Task<TestResponse>[] waits = [.. Enumerable.Range(0, 1000).Select(_ => new FakeProtocol(FakeProtocol.Says("RUNNING"), FakeProtocol.Says("DONE")).StartOn(runtime).WaitAsync(Token))];

        Assert.Equal(1, _time.Timers);
        Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(1000, (await Task.WhenAll(waits)).Length);
    }

    private void Pass(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
