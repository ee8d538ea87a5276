namespace Reelwire.Core.Tests;

/// <summary>A clock that moves when it is told; with <see cref="SkipsWaits"/>, a wait moves it and is over at once.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private TimeSpan _wallClockError;
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public bool SkipsWaits { get; init; }

    /// <summary>With <see cref="SkipsWaits"/>: what is longer is the time limit of a call, and passes only when it is told to.</summary>
    public TimeSpan LongestSkip { get; init; } = TimeSpan.MaxValue;

    /// <summary>A clock that skips the waits between attempts: time limits of calls are longer than any of them, and never pass.</summary>
    public static VirtualTime BetweenAttempts() => new() { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(60) };

    /// <summary>What was waited for and skipped, in order.</summary>
    public IEnumerable<TimeSpan> Skipped => Waits.Where(wait => wait <= LongestSkip);

    /// <summary>What was waited for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>How many timers are set.</summary>
    public int Timers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now + _wallClockError;

    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Sets the wall clock, by so much; what has passed since is not changed by it.</summary>
    public void SetWallClock(TimeSpan by) => _wallClockError = by;

    public void Advance(TimeSpan time)
    {
        VirtualTimer[] due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _timers.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private void Start(VirtualTimer timer, TimeSpan wait)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (wait == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            Waits.Add(wait);
            timer.Due = _now + wait;
            _timers.Add(timer);
        }

        if (SkipsWaits && wait <= LongestSkip)
        {
            Advance(wait);
        }
    }

    private void Stop(VirtualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class VirtualTimer(VirtualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Start(this, dueTime);
            return true;
        }

        public void Dispose() => time.Stop(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
