using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Reelwire.Simulator.Faults;

namespace Reelwire.Simulator.Listeners;

/// <summary>Opens the hosts' own listeners for the server; all other endpoints stay the server's.</summary>
internal sealed class HostListenerFactory(FaultBook faults) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private readonly ConcurrentDictionary<VendorHost, HostListener> _listeners = new();

    /// <summary>The port of a host, once the server has started.</summary>
    public int PortOf(VendorHost host) => _listeners[host].Port;

    /// <inheritdoc/>
    public bool CanBind(EndPoint endpoint) => endpoint is HostEndPoint;

    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var place = (HostEndPoint)endpoint;
        return ValueTask.FromResult<IConnectionListener>(_listeners[place.Host] = new HostListener(place, faults));
    }
}
