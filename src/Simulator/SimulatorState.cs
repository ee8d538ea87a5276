using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Limits;
using Reelwire.Simulator.Randomness;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Vendors;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator;

/// <summary>Everything that a simulator remembers.</summary>
internal sealed class SimulatorState
{
    /// <summary>Of a simulator that has seen nothing yet.</summary>
    public SimulatorState(SimulatorOptions options, IReadOnlyList<ApiDocument> documents)
    {
        Options = options;
        Documents = Enum.GetValues<VendorHost>().ToDictionary(host => host, host => HostCatalog.DocumentOf(host, documents));
        var draws = new DrawBook(options.Seed);
        Events = new EventLog(options);
        Faults = new FaultBook(Documents, options, draws, Events);
        Requests = new RequestLog(options);
        Webhooks = new WebhookLog(options);
        Services = new VendorServices(
            options,
            new FileStore(options, draws),
            new Ledger(options),
            new WebhookSender(Faults, Webhooks, options.TimeProvider),
            new FalTokens(options.TimeProvider, draws),
            draws);
        Tasks = Enum.GetValues<VendorHost>().ToDictionary(host => host, host => new TaskBook(host, options, Services.Files, Services.Ledger, Events));
        Limiters = Enum.GetValues<VendorHost>().ToDictionary(host => host, host => new RateLimiter(options.RateLimits.GetValueOrDefault(host) ?? [], options.TimeProvider));
    }

    /// <summary>How it behaves.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The hosts' OpenAPI documents.</summary>
    public IReadOnlyDictionary<VendorHost, ApiDocument> Documents { get; }

    /// <summary>The faults.</summary>
    public FaultBook Faults { get; }

    /// <summary>The event log.</summary>
    public EventLog Events { get; }

    /// <summary>The requests.</summary>
    public RequestLog Requests { get; }

    /// <summary>The deliveries of webhooks.</summary>
    public WebhookLog Webhooks { get; }

    /// <summary>The charges, the files and what else the protocols share.</summary>
    public VendorServices Services { get; }

    /// <summary>The tasks of each host.</summary>
    public IReadOnlyDictionary<VendorHost, TaskBook> Tasks { get; }

    /// <summary>The rate limits of each host.</summary>
    public IReadOnlyDictionary<VendorHost, RateLimiter> Limiters { get; }

    /// <summary>The events so far, in order; what only time has changed since the last look is among them.</summary>
    public IReadOnlyList<SimulatorEvent> EventsSoFar()
    {
        foreach (var tasks in Tasks.Values)
        {
            tasks.LookAtAll();
        }

        return Events.InOrder;
    }

    /// <summary>The servers of all hosts.</summary>
    public IReadOnlyDictionary<VendorHost, HostServer> Servers() =>
        Documents.ToDictionary(host => host.Key, host => new HostServer(host.Key, HostCatalog.ProtocolOf(host.Key, host.Value, Tasks[host.Key], Services), this));

    /// <summary>Forgets everything that happened.</summary>
    public void Reset()
    {
        Faults.Clear();
        Events.Clear();
        Requests.Clear();
        Services.Draws.Clear();
        Services.Webhooks.Clear();
        Webhooks.Clear();
        Services.Ledger.Clear();
        Services.Files.Clear();
        Services.FalTokens.Clear();
        foreach (var tasks in Tasks.Values)
        {
            tasks.Clear();
        }

        foreach (var limiter in Limiters.Values)
        {
            limiter.Clear();
        }
    }
}
