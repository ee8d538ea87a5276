using System.Net;
using System.Net.Sockets;

namespace Reelwire.Core;

/// <summary>Connects to the very addresses that were checked, so that a name cannot resolve to another one in between.</summary>
internal sealed class PinnedConnection(UrlRules rules)
{
    /// <summary>Resolves a name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Opens a connection to one of the addresses.</summary>
    public Func<IPAddress[], int, CancellationToken, ValueTask<Stream>> Open { get; init; } = OpenAsync;

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="DownloadRefusedException">The host has no public address.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var address) ? [address] : await Resolve(host, cancellationToken).ConfigureAwait(false);
        return await Open(rules.Check(host, addresses), port, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
