using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>As people write it: a loop with a delay for each task.</summary>
internal sealed class LoopWay : IWaitingWay
{
    private volatile bool _isStopped;

    public async Task WaitAsync(GenerationTask<InFlightResult> task, TimeSpan interval)
    {
        while (true)
        {
            await Task.Delay(interval, TimeProvider.System);
            if ((await task.RefreshAsync()).State is TaskState.Succeeded or TaskState.Failed)
            {
                return;
            }
        }
    }

    public void Watch(TimeSpan first, TimeSpan interval, Func<Task> look, Action<TimeSpan> late) => _ = WatchAsync(first, interval, look, late);

    public void Dispose() => _isStopped = true;

    private async Task WatchAsync(TimeSpan wait, TimeSpan interval, Func<Task> look, Action<TimeSpan> late)
    {
        for (; !_isStopped; wait = interval)
        {
            var due = TimeProvider.System.After(wait);
            await Task.Delay(wait, TimeProvider.System);
            late(TimeProvider.System.GetElapsedTime(due));
            await look();
        }
    }
}
