using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>Counts requests as a vendor does, apart from how the clients count theirs.</summary>
internal sealed class SlidingWindow(RequestLimit limit)
{
    private readonly Queue<DateTimeOffset> _requests = new();

    /// <summary>Takes a request.</summary>
    /// <returns>Whether it is one too many.</returns>
    public bool IsBrokenBy(DateTimeOffset now)
    {
        while (_requests.TryPeek(out var oldest) && oldest <= now - limit.Window)
        {
            _requests.Dequeue();
        }

        _requests.Enqueue(now);
        return _requests.Count > limit.Requests;
    }
}
