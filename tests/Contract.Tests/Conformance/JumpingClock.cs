namespace Reelwire.Contract.Tests.Conformance;

/// <summary>A clock whose waits end at once: it jumps to their end. What is longer than <see cref="LongestWait"/> is the time limit of a call, and passes when <see cref="Expire"/> says so.</summary>
internal sealed class JumpingClock(DateTimeOffset? start = null) : TimeProvider
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly Dictionary<Timer, DateTimeOffset> _limits = [];
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

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

    /// <summary>Jumps to the nearest time limit and lets it pass.</summary>
    public void Expire()
    {
        Timer[] over;
        lock (_lock)
        {
            _now = _limits.Values.Append(DateTimeOffset.MaxValue).Min() is var nearest && nearest > _now && nearest < DateTimeOffset.MaxValue ? nearest : _now;
            over = [.. _limits.Where(limit => limit.Value <= _now).Select(limit => limit.Key)];
            foreach (var limit in over)
            {
                _limits.Remove(limit);
            }
        }

        foreach (var limit in over)
        {
            limit.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    // Whether the timer rings at once.
    private bool Start(Timer timer, TimeSpan wait)
    {
        lock (_lock)
        {
            _limits.Remove(timer);
            if (wait > LongestWait)
            {
                _limits.Add(timer, _now + wait);
                return false;
            }

            if (wait == Timeout.InfiniteTimeSpan)
            {
                return false;
            }

            _waits.Add(wait);
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

    private sealed class Timer(JumpingClock clock, TimerCallback callback, object? state) : ITimer
    {
        public void Ring() => callback(state);

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
