namespace Reelwire.Simulator.Time;

/// <summary>A clock that stands still until it is told: no test has to wait for a task that takes a minute.</summary>
/// <param name="start">What it shows at first.</param>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<VirtualTimer, (DateTimeOffset Due, long Number)> _timers = new();
    private DateTimeOffset _now = start;
    private long _timersSoFar;

    /// <summary>A clock that starts at the same moment each time: with the year 2026, in UTC.</summary>
    public VirtualClock()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass. Timers that become due ring one after the other, each at its own time, before this returns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Time does not go back.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var end = GetUtcNow() + time;
        while (Next(end) is { } timer)
        {
            timer.Ring();
        }
    }

    /// <summary>Puts a timer in line; it counts from now.</summary>
    internal void Schedule(VirtualTimer timer, TimeSpan after)
    {
        lock (_gate)
        {
            _timers.Enqueue(timer, (_now + after, ++_timersSoFar));
        }
    }

    /// <summary>Takes a timer out of the line.</summary>
    internal void Unschedule(VirtualTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer, out _, out _);
        }
    }

    // Time moves to the next timer or, where none is left until then, to the end. Another call may have moved it further meanwhile.
    private VirtualTimer? Next(DateTimeOffset end)
    {
        lock (_gate)
        {
            if (_timers.TryPeek(out var timer, out var place) && place.Due <= end)
            {
                _timers.Dequeue();
                _now = place.Due > _now ? place.Due : _now;
                return timer;
            }

            _now = end > _now ? end : _now;
            return null;
        }
    }
}
