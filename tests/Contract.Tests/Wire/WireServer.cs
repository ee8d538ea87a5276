using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Reelwire.Contract.Tests.Wire;

/// <summary>Stands behind every https host that a client calls through <see cref="NewHandler"/>, answers <c>200 {}</c>, and keeps each request as it came off the wire.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly byte[] s_answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = NewCertificate();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<WireRequest> _requests = [];
    private readonly Task _serving;

    public WireServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>A primary handler as the clients make it for themselves, except that every host is this server.</summary>
    public SocketsHttpHandler NewHandler()
    {
        var handler = new SocketsHttpHandler { UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString();
        handler.ConnectCallback = async (_, cancellationToken) =>
        {
            var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, cancellationToken);
            return client.GetStream();
        };
        return handler;
    }

    /// <summary>The only request that was sent, to its very end.</summary>
    public async Task<string> SingleRequestAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        return Assert.Single(_requests).ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stopping.Dispose();
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await AcceptAsync();
            if (client is null)
            {
                return;
            }

            using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(_certificate);
            _requests.Add(await ReadAsync(stream));
            await stream.WriteAsync(s_answer);
            await stream.ShutdownAsync();
            Assert.Equal(0, await stream.ReadAsync(new byte[1]));
        }
    }

    private async Task<TcpClient?> AcceptAsync()
    {
        try
        {
            return await _listener.AcceptTcpClientAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<WireRequest> ReadAsync(Stream stream)
    {
        var head = (await ReadHeadAsync(stream)).Split("\r\n");
        var length = head.SingleOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))?.Split(' ')[1] ?? "0";
        var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return new WireRequest(head[0], [.. head.Skip(1).Order(StringComparer.OrdinalIgnoreCase)], s_strictUtf8.GetString(body));
    }

    private static async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next);
            head.Append((char)next[0]);
        }

        return head.ToString(0, head.Length - 4);
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=vendor", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
