using System.Net;
using System.Net.Sockets;

namespace Reelwire.Core.Tests.Media;

/// <summary>Real connections, on loopback.</summary>
public sealed class PinnedConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_is_closed_with_its_stream()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var stream = await OpenAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptTcpClientAsync(Token);

        await stream.DisposeAsync();

        Assert.Equal(0, await accepted.GetStream().ReadAsync(new byte[1], Token));
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_a_failure()
    {
        // Bound but not listening: nobody else can take the port, and connections are refused.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var failure = await Assert.ThrowsAsync<SocketException>(() => OpenAsync((IPEndPoint)socket.LocalEndPoint!));

        Assert.Equal(SocketError.ConnectionRefused, failure.SocketErrorCode);
    }

    [Fact]
    public void Connections_are_made_and_kept_as_long_as_the_options_say()
    {
        var options = new DownloadOptions { ConnectTimeout = TimeSpan.FromSeconds(3), ConnectionLifetime = TimeSpan.FromSeconds(70) };

        using var handler = VendorUrlClient.NewHandler(options, new PinnedConnection(new UrlRules(options)));

        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(70)), (handler.ConnectTimeout, handler.PooledConnectionLifetime));
    }

    private static Task<Stream> OpenAsync(IPEndPoint end) => new PinnedConnection(new UrlRules(new DownloadOptions())).Open([end.Address], end.Port, Token).AsTask();
}
