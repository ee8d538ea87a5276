using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Reelwire.Simulator.Webhooks;

/// <summary>Posts webhooks to receivers on this machine, and to no others: nothing that a test sends may leave it.</summary>
internal sealed class WebhookWire(TimeProvider clock) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, ConnectCallback = ConnectAsync }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Whether an address is one of this machine.</summary>
    public static bool IsHere(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && (IPAddress.TryParse(url.IdnHost, out var address) ? IPAddress.IsLoopback(address) : string.Equals(url.IdnHost, "localhost", StringComparison.OrdinalIgnoreCase));

    /// <summary>Posts one; gives the receiver's status, or why there is none.</summary>
    public async Task<WebhookResult> PostAsync(Uri url, WebhookRequest webhook, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(webhook.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in webhook.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new WebhookResult((int)response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            return new WebhookResult(null, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookResult(null, $"The receiver did not answer within {timeout.TotalSeconds} seconds.", TimedOut: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // The name is never resolved: 'localhost' is this machine whatever a hosts file says.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = IPAddress.TryParse(context.DnsEndPoint.Host, out var address) ? [address] : [IPAddress.Loopback, IPAddress.IPv6Loopback];
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
