using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator;

/// <summary>Everything that a simulator remembers.</summary>
internal sealed class SimulatorState
{
    /// <summary>Of a simulator that has seen nothing yet.</summary>
    public SimulatorState(SimulatorOptions options, IReadOnlyList<ApiDocument> documents)
    {
        Options = options;
        Documents = Enum.GetValues<VendorHost>().ToDictionary(host => host, host => HostCatalog.DocumentOf(host, documents));
        Faults = new FaultBook(Documents, options.TimeProvider);
        Requests = new RequestLog(options);
        Tasks = Enum.GetValues<VendorHost>().ToDictionary(host => host, host => new TaskBook(host, options, Files, Ledger));
    }

    /// <summary>How it behaves.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The hosts' OpenAPI documents.</summary>
    public IReadOnlyDictionary<VendorHost, ApiDocument> Documents { get; }

    /// <summary>The faults.</summary>
    public FaultBook Faults { get; }

    /// <summary>The requests.</summary>
    public RequestLog Requests { get; }

    /// <summary>The charges.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>The files.</summary>
    public FileStore Files { get; } = new();

    /// <summary>The tasks of each host.</summary>
    public IReadOnlyDictionary<VendorHost, TaskBook> Tasks { get; }

    /// <summary>Forgets everything that happened.</summary>
    public void Reset()
    {
        Faults.Clear();
        Requests.Clear();
        Ledger.Clear();
        Files.Clear();
        foreach (var tasks in Tasks.Values)
        {
            tasks.Clear();
        }
    }
}
