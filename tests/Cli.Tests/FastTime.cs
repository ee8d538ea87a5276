namespace Reelwire.Cli.Tests;

/// <summary>A clock on which everything happens ten times as fast, so that no test waits for long.</summary>
internal sealed class FastTime : TimeProvider
{
    private const int Speed = 10;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Speed : dueTime, period > TimeSpan.Zero ? period / Speed : period);

    public override long GetTimestamp() => System.GetTimestamp() * Speed;
}
