using System.Collections.Immutable;

namespace Reelwire.Simulator.Requests;

/// <summary>The latest requests, oldest first.</summary>
internal sealed class RequestLog(SimulatorOptions options)
{
    private ImmutableQueue<RecordedRequest> _requests = [];
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. Volatile.Read(ref _requests)];

    /// <summary>Adds a request and drops the oldest where there are too many.</summary>
    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests = _requests.Enqueue(request);
            if (++_count > options.KeptRequests)
            {
                _requests = _requests.Dequeue();
                _count--;
            }
        }

        options.OnRequest?.Invoke(request);
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            (_requests, _count) = ([], 0);
        }
    }
}
