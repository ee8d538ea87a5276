namespace Reelwire.Simulator.Requests;

/// <summary>The latest requests, oldest first.</summary>
internal sealed class RequestLog(SimulatorOptions options)
{
    private readonly Latest<RecordedRequest> _requests = new(options.KeptRequests);

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.All;

    /// <summary>Adds a request and drops the oldest where there are too many.</summary>
    public void Add(RecordedRequest request)
    {
        _requests.Add(request);
        options.OnRequest?.Invoke(request);
    }

    /// <summary>Forgets them.</summary>
    public void Clear() => _requests.Clear();
}
