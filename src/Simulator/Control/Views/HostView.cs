using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A host, and where it is played: on its own port and on the one of all hosts.</summary>
internal sealed record HostView(string Vendor, string Host, Uri Address, Uri SharedAddress)
{
    /// <summary>Shows a host.</summary>
    public static HostView Of(VendorHost host, int ownPort, int sharedPort) =>
        new(HostCatalog.VendorOf(host), HostCatalog.NameOf(host), HostCatalog.AddressOf(host, ownPort), HostCatalog.AddressOf(host, sharedPort));
}
