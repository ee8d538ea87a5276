namespace Reelwire.Contract.Tests.Conformance;

/// <summary>A clock whose waits end at once: it jumps to their end. What is longer than <see cref="LongestWait"/> is the time limit of a call, and never passes.</summary>
internal sealed class JumpingClock : TimeProvider
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>The waits so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass in which nobody waits.</summary>
    public void Pass(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
        }
    }

    private void JumpTo(TimeSpan wait)
    {
        lock (_lock)
        {
            _waits.Add(wait);
            _now += wait;
        }
    }

    private sealed class Timer(JumpingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero || dueTime > LongestWait)
            {
                return true;
            }

            clock.JumpTo(dueTime);
            return ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Callback(), this, preferLocal: false);
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private void Callback() => callback(state);
    }
}
