namespace Reelwire.Simulator.Limits;

/// <summary>The latest requests of one address, as many as the longest limit looks back on.</summary>
internal sealed class RequestWindow(IReadOnlyList<RateLimit> limits)
{
    private readonly Lock _gate = new();
    private readonly List<DateTimeOffset> _times = [];

    /// <summary>Counts a request where every limit lets it pass, and tells how much the tightest one leaves.</summary>
    public RateState Count(DateTimeOffset now)
    {
        lock (_gate)
        {
            _times.RemoveAll(time => time <= now - limits.Max(limit => limit.Window));
            var tightest = limits.Select(limit => StateOf(limit, now)).MinBy(state => state.Remaining)!;
            if (tightest.Remaining == 0)
            {
                return tightest with { Passes = false };
            }

            _times.Add(now);
            return tightest with { Remaining = tightest.Remaining - 1 };
        }
    }

    private RateState StateOf(RateLimit limit, DateTimeOffset now)
    {
        var first = _times.FindIndex(time => time > now - limit.Window);
        return first < 0
            ? new RateState(limit.Requests, limit.Requests, limit.Window)
            : new RateState(limit.Requests, limit.Requests - (_times.Count - first), _times[first] + limit.Window - now);
    }
}
