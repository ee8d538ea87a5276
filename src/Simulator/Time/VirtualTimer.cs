namespace Reelwire.Simulator.Time;

/// <summary>A timer of a <see cref="VirtualClock"/>.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _gate = new();
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return false;
            }

            clock.Unschedule(this);
            _period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                clock.Schedule(this, dueTime);
            }

            return true;
        }
    }

    /// <summary>Rings, and gets in line again where it has a period.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            if (_period > TimeSpan.Zero)
            {
                clock.Schedule(this, _period);
            }
        }

        callback(state);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            clock.Unschedule(this);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
