namespace Reelwire.Core.Tests.Polling;

public sealed class RequestBudgetTests
{
    private static readonly RequestLimit[] s_limits = [new(3, TimeSpan.FromSeconds(1)), new(10, TimeSpan.FromSeconds(20))];

    private readonly VirtualTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_window_ever_holds_more_requests_than_its_limit()
    {
        var time = new VirtualTime { SkipsWaits = true };
        var host = new RequestBudget(s_limits, time).Of("api");
        var sent = new List<double>();
        for (var request = 0; request < 100; request++)
        {
            await Turn(host);
            sent.Add(time.GetUtcNow().TimeOfDay.TotalSeconds);
        }

        foreach (var limit in s_limits)
        {
            Assert.All(sent, begin => Assert.InRange(sent.Count(moment => moment >= begin && moment < begin + limit.Window.TotalSeconds), 1, limit.Requests));
        }

        Assert.InRange(sent[^1] - sent[0], 180, 200); // 10 in 20 seconds are used to the full, but for the margin
    }

    [Fact]
    public void Requests_within_the_limits_do_not_wait()
    {
        var host = new RequestBudget(s_limits, _time).Of("api");

        Assert.All([Turn(host), Turn(host), Turn(host)], turn => Assert.True(turn.IsCompletedSuccessfully));
        Assert.False(Turn(host).IsCompleted);
    }

    [Fact]
    public void Clients_with_one_budget_share_its_hosts_and_hosts_share_nothing()
    {
        var budget = new RequestBudget([new RequestLimit(1, TimeSpan.FromSeconds(1))], _time);

        Assert.True(Turn(budget.Of("api")).IsCompleted);
        Assert.False(Turn(budget.Of("api")).IsCompleted);
        Assert.True(Turn(budget.Of("queue")).IsCompleted);
    }

    [Fact]
    public void Without_limits_nothing_waits()
    {
        var host = new RequestBudget([], _time).Of("api");

        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.True(Turn(host).IsCompletedSuccessfully));
    }

    [Theory]
    [InlineData(17, 17)]
    [InlineData(null, 1)]
    [InlineData(86_400, 60)] // a vendor that errs must not stop a client for a day
    public async Task Too_many_requests_keep_all_others_away_for_as_long_as_the_vendor_asks_up_to_a_minute(int? retryAfter, int pause)
    {
        var host = new RequestBudget([], _time).Of("api");
        host.Pause(retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        var turn = Turn(host);

        _time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromTicks(1));
        Assert.False(turn.IsCompleted);

        _time.Advance(TimeSpan.FromTicks(1));
        await turn;
    }

    [Fact]
    public async Task A_turn_that_a_pause_overtakes_is_taken_again_after_it()
    {
        var host = new RequestBudget([new RequestLimit(1, TimeSpan.FromSeconds(1))], _time).Of("api");
        await Turn(host);
        var turn = Turn(host);
        host.Pause(TimeSpan.FromSeconds(30));

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(SpinWait.SpinUntil(() => _time.Timers == 1 || turn.IsCompleted, TimeSpan.FromSeconds(30)));
        Assert.False(turn.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(28));
        await turn;
    }

    [Fact]
    public void After_a_pause_the_limits_hold()
    {
        var host = new RequestBudget([new RequestLimit(1, TimeSpan.FromSeconds(1))], _time).Of("api");
        host.TakeTurn(_time.GetTimestamp());
        host.TakeTurn(_time.GetTimestamp());
        host.Pause(TimeSpan.FromSeconds(30));

        Assert.Equal([30, 31.05, 32.1], Enumerable.Range(0, 3).Select(_ => _time.GetElapsedTime(_time.GetTimestamp(), host.TakeTurn(_time.GetTimestamp())).TotalSeconds));
    }

    [Fact]
    public async Task A_caller_may_leave_before_its_turn()
    {
        var host = new RequestBudget([], _time).Of("api");
        host.Pause(TimeSpan.FromSeconds(30));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var turn = Turn(host, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_limit_without_requests_or_without_a_window_is_refused(int requests, int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestBudget([new RequestLimit(requests, TimeSpan.FromSeconds(seconds))]));

    private static Task<long> Turn(HostBudget host, CancellationToken? cancellationToken = null) => host.WaitAsync(cancellationToken ?? Token).AsTask();
}
