using System.Collections.Immutable;
using System.Globalization;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Randomness;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Faults;

/// <summary>The faults that were added, oldest first. Of several that are due for one request, the oldest strikes.</summary>
public sealed class FaultBook
{
    private readonly Lock _gate = new();
    private readonly IReadOnlyDictionary<VendorHost, ApiDocument> _documents;
    private readonly SimulatorOptions _options;
    private readonly DrawBook _draws;
    private readonly EventLog _events;
    private readonly Dictionary<int, ITimer> _timers = [];
    private ImmutableList<ScriptedFault> _faults = [];
    private int _lastId;

    internal FaultBook(IReadOnlyDictionary<VendorHost, ApiDocument> documents, SimulatorOptions options, DrawBook draws, EventLog events) =>
        (_documents, _options, _draws, _events) = (documents, options, draws, events);

    /// <summary>The faults, also those that will not strike any more: a snapshot.</summary>
    public IReadOnlyList<ScriptedFault> All => Volatile.Read(ref _faults);

    /// <summary>Called, one call at a time, when faults were added or removed.</summary>
    internal event Action? Changed;

    /// <summary>Adds a fault; it counts from now on.</summary>
    /// <exception cref="ArgumentException">The fault cannot be; the message says why, and what could.</exception>
    public ScriptedFault Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var kind = FaultChecker.Check(fault, _documents[fault.Host]);
        lock (_gate)
        {
            var added = new ScriptedFault(++_lastId, fault, kind);
            _faults = _faults.Add(added);
            if (kind.Target == FaultTarget.Listener && fault.Duration is { } duration)
            {
                _timers[added.Id] = _options.TimeProvider.CreateTimer(_ => Remove(added.Id), null, duration, Timeout.InfiniteTimeSpan);
            }

            Changed?.Invoke();
            return added;
        }
    }

    /// <summary>Removes a fault; false where there is none of that number.</summary>
    public bool Remove(int id)
    {
        lock (_gate)
        {
            return RemoveAll(fault => fault.Id == id) > 0;
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            RemoveAll(_ => true);
        }
    }

    /// <summary>Takes the fault that strikes a request, or null.</summary>
    internal ScriptedFault? Take(VendorHost host, ApiOperation operation, string subject) =>
        Take(host, operation.Id, subject, fault => FaultChecker.Hits(fault.Kind, operation, _documents[host]));

    /// <summary>Takes the fault that strikes a connection to a host's own port, or null.</summary>
    internal ScriptedFault? TakeForConnection(VendorHost host)
    {
        var connection = _draws.Next(host, "connection").Number;
        var fault = Take(host, "", string.Create(CultureInfo.InvariantCulture, $"connection {connection}"), fault => fault.Kind.Target == FaultTarget.Connections);
        if (fault is not null)
        {
            _events.Add(new SimulatorEvent { Time = _options.TimeProvider.GetUtcNow(), Host = host, Kind = EventKinds.Fault, Fault = fault.Kind.Name });
        }

        return fault;
    }

    /// <summary>Takes what goes wrong with the webhook of a task.</summary>
    internal WebhookFault TakeForWebhook(VendorHost host, SimulatedTask task)
    {
        if (Take(host, task.Submit.Id, task.Name, fault => fault.Kind.Target == FaultTarget.Webhooks) is not { } fault)
        {
            return new WebhookFault();
        }

        _events.Add(new SimulatorEvent { Time = task.CreatedAt, Host = host, Kind = EventKinds.Fault, Submit = task.Submit.Id, Task = task.Number, Fault = fault.Kind.Name });
        return fault.Kind.Webhook(fault.Fault.Duration);
    }

    /// <summary>Puts back a fault that found nothing to change.</summary>
    internal void GiveBack(ScriptedFault fault)
    {
        lock (_gate)
        {
            fault.Missed();
        }
    }

    /// <summary>Whether the port of a host refuses connections.</summary>
    internal bool Refuses(VendorHost host) => All.Any(fault => fault.Fault.Host == host && fault.Kind.Target == FaultTarget.Listener);

    private ScriptedFault? Take(VendorHost host, string operation, string subject, Func<ScriptedFault, bool> hits)
    {
        lock (_gate)
        {
            ScriptedFault? taken = null;
            foreach (var fault in _faults)
            {
                if (fault.Fault.Host == host && (fault.Fault.Operation is null || string.Equals(fault.Fault.Operation, operation, StringComparison.Ordinal)) && hits(fault)
                    && fault.Strikes(subject, _options.Seed, free: taken is null))
                {
                    taken = fault;
                }
            }

            return taken;
        }
    }

    private int RemoveAll(Predicate<ScriptedFault> goes)
    {
        var before = _faults;
        _faults = before.RemoveAll(goes);
        foreach (var gone in before.Except(_faults))
        {
            if (_timers.Remove(gone.Id, out var timer))
            {
                timer.Dispose();
            }
        }

        Changed?.Invoke();
        return before.Count - _faults.Count;
    }
}
