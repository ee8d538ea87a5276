using System.Collections.Concurrent;

namespace Reelwire.Core;

/// <summary>
/// How often a vendor's hosts may be asked. Every attempt of every call draws on it and waits for its turn: submits, looks at tasks, results, lists. Clients that share an instance share the allowance, as they must where a
/// vendor counts by address; what other processes send from the same address is not counted.
/// </summary>
public sealed class RequestBudget
{
    private readonly ConcurrentDictionary<string, HostBudget> _hosts = new(StringComparer.Ordinal);
    private readonly RequestLimit[] _limits;
    private readonly TimeProvider _time;

    /// <summary>Makes a budget.</summary>
    /// <param name="limits">What each host allows; with none, calls wait only after the vendor said "too many requests".</param>
    /// <param name="timeProvider">The clock; the system's when absent.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit allows no request, or has no window.</exception>
    public RequestBudget(IEnumerable<RequestLimit> limits, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = [.. limits];
        foreach (var limit in _limits)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit.Requests, 1, nameof(limits));
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit.Window, TimeSpan.Zero, nameof(limits));
        }

        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The share of one host.</summary>
    internal HostBudget Of(string host) => _hosts.GetOrAdd(host, static (_, budget) => new HostBudget(budget._limits, budget._time), this);
}
