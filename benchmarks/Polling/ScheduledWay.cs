using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>As the clients do: one scheduler for all.</summary>
internal sealed class ScheduledWay : IWaitingWay
{
    private readonly PollScheduler _scheduler = new(new PollingOptions().MaxConcurrency, TimeProvider.System);

    public Task WaitAsync(GenerationTask<InFlightResult> task, TimeSpan interval) => task.WaitAsync();

    public void Watch(TimeSpan first, TimeSpan interval, Func<Task> look, Action<TimeSpan> late)
    {
        var due = TimeProvider.System.After(first);
        _scheduler.Add(new Entry(due, interval, look, late), due);
    }

    public void Dispose() => _scheduler.Dispose();

    private sealed class Entry(long due, TimeSpan interval, Func<Task> look, Action<TimeSpan> late) : IPolled
    {
        public long Due { get; set; }

        public async ValueTask<long> LookAsync()
        {
            late(TimeProvider.System.GetElapsedTime(due));
            await look();
            return due = TimeProvider.System.After(interval);
        }

        public void Close()
        {
        }
    }
}
