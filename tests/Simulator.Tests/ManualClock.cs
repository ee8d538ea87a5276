namespace Reelwire.Simulator.Tests;

/// <summary>A clock that stands still until it is told; its timers ring when it passes them.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        ManualTimer[] due;
        lock (_gate)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _timers.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (var timer in due)
        {
            timer.Ring();
        }
    }

    /// <summary>Waits until somebody waits for that long from now.</summary>
    public Task AwaitedAsync(TimeSpan time) => Eventually.TrueAsync(() => IsAwaited(time), $"somebody who waits for {time}");

    /// <summary>Waits until somebody waits for that long, and lets that time pass.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await AwaitedAsync(time);
        Advance(time);
    }

    /// <summary>Whether somebody waits for that long.</summary>
    public bool IsAwaited(TimeSpan time)
    {
        lock (_gate)
        {
            return _timers.Exists(timer => timer.Due == _now + time);
        }
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
