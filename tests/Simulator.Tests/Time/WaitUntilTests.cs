using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Tests.Time;

/// <summary>Waits for a moment.</summary>
public sealed class WaitUntilTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(4)]
    public async Task A_clock_that_is_moved_on_while_the_wait_begins_is_not_waited_for_twice(int movedSeconds)
    {
        var clock = new VirtualClock();
        var waiting = new MovedOnceClock(clock, TimeSpan.FromSeconds(movedSeconds)).WaitUntilAsync(clock.GetUtcNow().AddSeconds(10), TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(Math.Max(0, 10 - movedSeconds)));

        await waiting;
    }

    [Fact]
    public async Task It_ends_neither_early_nor_without_being_cancelled()
    {
        var clock = new VirtualClock();
        using var stop = new CancellationTokenSource();
        var waiting = clock.WaitUntilAsync(clock.GetUtcNow().AddSeconds(10), stop.Token);

        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(waiting.IsCompleted);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    // Somebody moves the clock on just before the first timer is made.
    private sealed class MovedOnceClock(VirtualClock clock, TimeSpan by) : TimeProvider
    {
        private TimeSpan _left = by;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            clock.Advance(_left);
            _left = TimeSpan.Zero;
            return clock.CreateTimer(callback, state, dueTime, period);
        }
    }
}
