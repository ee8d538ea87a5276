using System.Globalization;
using Reelwire.Simulator.Documents;
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

    /// <summary>Where a host is played on a port.</summary>
    public static Uri AddressOf(VendorHost host, int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{PrefixOf(host)}"));

    /// <summary>The document whose server is the host's real name, with what the simulator serves beside it.</summary>
    public static ApiDocument DocumentOf(VendorHost host, IReadOnlyList<ApiDocument> documents)
    {
        var name = NameOf(host);
        var document = documents.SingleOrDefault(document => string.Equals(document.Server.Host, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The simulator was built without an OpenAPI document for {name}; there must be exactly one in generated/.");
        return host switch
        {
            VendorHost.FalQueue => FalUndocumented.Queue(document),
            VendorHost.FalRest => FalUndocumented.Rest(document),
            _ => document,
        };
    }

    /// <summary>How a host answers.</summary>
    public static VendorProtocol ProtocolOf(VendorHost host, ApiDocument document, TaskBook tasks, VendorServices services) => host switch
    {
        VendorHost.Freepik => new FreepikProtocol(tasks, services),
        VendorHost.FalQueue => new FalQueueProtocol(document, tasks, new FalOutput(document, services.Files), services),
        VendorHost.FalRun => new FalRunProtocol(tasks, new FalOutput(document, services.Files), services),
        VendorHost.FalRest => new FalRestProtocol(services),
        VendorHost.Novita => new NovitaProtocol(document, tasks, services),
        VendorHost.AimlApi => new AimlApiProtocol(tasks, services),
        _ => throw new ArgumentOutOfRangeException(nameof(host), host, "There is no such host."),
    };

    /// <summary>The vendor whose host it is.</summary>
    public static string VendorOf(VendorHost host) => host switch
    {
        VendorHost.Freepik => "freepik",
        VendorHost.FalQueue or VendorHost.FalRun or VendorHost.FalRest => "fal",
        VendorHost.Novita => "novita",
        VendorHost.AimlApi => "aimlapi",
        _ => throw new ArgumentOutOfRangeException(nameof(host), host, "There is no such host."),
    };

    /// <summary>The host's own name.</summary>
    public static string NameOf(VendorHost host) => host switch
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
