using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A host, where it is played (on its own port and on the one of all hosts), and what it can do.</summary>
internal sealed record HostView(string Vendor, string Host, Uri Address, Uri SharedAddress, IReadOnlyList<OperationView> Operations)
{
    /// <summary>Shows a host.</summary>
    public static HostView Of(VendorHost host, ApiDocument document, int ownPort, int sharedPort) => new(
        HostCatalog.VendorOf(host),
        HostCatalog.NameOf(host),
        HostCatalog.AddressOf(host, ownPort),
        HostCatalog.AddressOf(host, sharedPort),
        [.. document.Operations.Select(operation => OperationView.Of(operation, document)).OrderBy(operation => operation.Operation, StringComparer.Ordinal)]);
}
