namespace Reelwire.SubmitOnce;

/// <summary>A clock whose waits are over at once. What is longer than any wait is the time limit of a call, and passes when <see cref="Expire"/> says so.</summary>
internal sealed class TrialClock : TimeProvider
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly HashSet<Timer> _limits = [];
    private DateTimeOffset _now = System.GetUtcNow();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>Lets every time limit pass that counts now.</summary>
    public void Expire()
    {
        Timer[] limits;
        lock (_lock)
        {
            limits = [.. _limits];
            _limits.Clear();
        }

        foreach (var limit in limits)
        {
            limit.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private bool Start(Timer timer, TimeSpan wait)
    {
        lock (_lock)
        {
            _limits.Remove(timer);
            if (wait == Timeout.InfiniteTimeSpan)
            {
                return false;
            }

            if (wait > s_longestWait)
            {
                _limits.Add(timer);
                return false;
            }

            _now += wait;
            return true;
        }
    }

    private void Stop(Timer timer)
    {
        lock (_lock)
        {
            _limits.Remove(timer);
        }
    }

    private sealed class Timer(TrialClock clock, Action ring) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            !clock.Start(this, dueTime) || ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Ring(), this, preferLocal: false);

        public void Dispose() => clock.Stop(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
