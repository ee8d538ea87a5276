using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>A client that sees what happens to its connection.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client = new();
    private NetworkStream? _stream;

    private NetworkStream Stream => _stream ??= _client.GetStream();

    /// <summary>Whether something arrived, were it only the end.</summary>
    public bool HasNews => _client.Client.Poll(0, SelectMode.SelectRead);

    public static async Task<RawClient> ConnectAsync(int port)
    {
        var client = new RawClient();
        await client._client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>A submit as it goes over the wire.</summary>
    public static string Submit(string body = FaultScene.Valid, string more = "") =>
        $"POST /novita{FaultScene.Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer any\r\nContent-Type: application/json\r\nContent-Length: {FaultScene.Valid.Length}\r\n{more}\r\n{body}";

    public async Task SendAsync(string text) => await Stream.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>Says that nothing more will be sent.</summary>
    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Reads to the end or the reset, whichever comes; no further than <paramref name="until"/>.</summary>
    public async Task<(string Text, string End)> ReadAsync(Func<string, bool>? until = null)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (until is null || !until(text.ToString()))
            {
                var length = await Stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
                if (length == 0)
                {
                    return (text.ToString(), "end");
                }

                text.Append(Encoding.UTF8.GetString(buffer, 0, length));
            }

            return (text.ToString(), "open");
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return (text.ToString(), "reset");
        }
    }

    /// <summary>Whether a text has a whole answer in it.</summary>
    public static bool IsWhole(string text) =>
        text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var head
        && text.IndexOf("Content-Length: ", StringComparison.Ordinal) is > 0 and var length
        && text.Length - head - 4 >= int.Parse(text[(length + 16)..text.IndexOf("\r\n", length, StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _client.Dispose();
}
