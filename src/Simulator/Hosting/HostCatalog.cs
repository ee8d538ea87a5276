using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Vendors;

namespace Reelwire.Simulator.Hosting;

/// <summary>What is known of each host: its path here, its name in the vendor's document, and how it answers.</summary>
internal static class HostCatalog
{
    /// <summary>The path under which a host is played.</summary>
    public static string PrefixOf(VendorHost host) => host switch
    {
        VendorHost.Freepik => "/freepik",
        VendorHost.FalQueue => "/fal/queue",
        VendorHost.FalRun => "/fal/run",
        VendorHost.FalRest => "/fal/rest",
        VendorHost.Novita => "/novita",
        VendorHost.AimlApi => "/aimlapi",
        _ => throw new ArgumentOutOfRangeException(nameof(host), host, "There is no such host."),
    };

    /// <summary>The document whose server is the host's real name.</summary>
    public static ApiDocument DocumentOf(VendorHost host, IReadOnlyList<ApiDocument> documents)
    {
        var name = NameOf(host);
        return documents.SingleOrDefault(document => string.Equals(document.Server.Host, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The simulator was built without an OpenAPI document for {name}; there must be exactly one in generated/.");
    }

    /// <summary>How a host answers.</summary>
    public static VendorProtocol ProtocolOf(VendorHost host, ApiDocument document, SimulatorOptions options, FileStore files, Ledger ledger)
    {
        var tasks = new TaskBook(host, options, files, ledger);
        return host switch
        {
            VendorHost.Freepik => new FreepikProtocol(tasks),
            VendorHost.FalQueue => new FalQueueProtocol(document, tasks, new FalOutput(document, files)),
            VendorHost.FalRun => new FalRunProtocol(tasks, new FalOutput(document, files)),
            VendorHost.FalRest => new FalRestProtocol(files),
            VendorHost.Novita => new NovitaProtocol(tasks),
            VendorHost.AimlApi => new AimlApiProtocol(tasks, options.TimeProvider),
            _ => throw new ArgumentOutOfRangeException(nameof(host), host, "There is no such host."),
        };
    }

    private static string NameOf(VendorHost host) => host switch
    {
        VendorHost.Freepik => "api.freepik.com",
        VendorHost.FalQueue => "queue.fal.run",
        VendorHost.FalRun => "fal.run",
        VendorHost.FalRest => "rest.fal.ai",
        VendorHost.Novita => "api.novita.ai",
        VendorHost.AimlApi => "api.aimlapi.com",
        _ => throw new ArgumentOutOfRangeException(nameof(host), host, "There is no such host."),
    };
}
