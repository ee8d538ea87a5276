using System.Net;

namespace Reelwire.Simulator.Listeners;

/// <summary>The place of a host's own listener.</summary>
internal sealed class HostEndPoint(VendorHost host, int port) : IPEndPoint(IPAddress.Loopback, port)
{
    /// <summary>The host.</summary>
    public VendorHost Host => host;
}
