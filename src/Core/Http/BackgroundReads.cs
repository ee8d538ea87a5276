using System.Collections.Concurrent;

namespace Reelwire.Core;

/// <summary>The answers that are still read although their callers have left; a client that is disposed waits for them.</summary>
internal sealed class BackgroundReads
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>Keeps a read until it has ended. How it ended is for whoever awaits it to see, and nobody has to.</summary>
    public Task<T> Add<T>(Task<T> read)
    {
        _running.TryAdd(read, true);
        read.ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                _running.TryRemove(ended, out _);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return read;
    }

    /// <summary>Waits until none is left; each has a time limit of its own.</summary>
    public async Task DrainAsync()
    {
        while (!_running.IsEmpty)
        {
            // One may begin another: the answer is read, then the task is told.
            await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
