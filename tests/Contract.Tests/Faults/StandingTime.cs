namespace Reelwire.Contract.Tests.Faults;

/// <summary>The vendor's clock: it tells the client's time, and whatever waits for it waits for ever.</summary>
internal sealed class StandingTime : TimeProvider
{
    public TimeProvider Client { get; set; } = System;

    public override DateTimeOffset GetUtcNow() => Client.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
