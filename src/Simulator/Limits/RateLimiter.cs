using System.Collections.Concurrent;
using System.Net;

namespace Reelwire.Simulator.Limits;

/// <summary>Counts the requests to one host by client address. A request that is refused counts for nothing.</summary>
internal sealed class RateLimiter(IReadOnlyList<RateLimit> limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<IPAddress, RequestWindow> _windows = new();

    /// <summary>Starts counting afresh.</summary>
    public void Clear() => _windows.Clear();

    /// <summary>Counts a request; null where no limit is set.</summary>
    public RateState? Count(IPAddress address) =>
        limits.Count == 0 ? null : _windows.GetOrAdd(address, static (_, limits) => new RequestWindow(limits), limits).Count(clock.GetUtcNow());
}
