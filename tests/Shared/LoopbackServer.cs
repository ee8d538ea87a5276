using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reelwire.Tests;

/// <summary>Answers each request on a free loopback port with the bytes that the test gives for its path, and closes the connection.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]> _answer;
    private readonly Task _serving;

    public LoopbackServer(Func<string, byte[]> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The heads of all requests.</summary>
    public List<string> Requests { get; } = [];

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public static byte[] File(byte[] content, string headers = "Content-Type: video/mp4\r\n", int? length = null) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}Content-Length: {length ?? content.Length}\r\nConnection: close\r\n\r\n"), .. content];

    public static byte[] FileWithoutLength(byte[] content) => [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. content];

    public static byte[] Redirect(string location, int status = 302) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    public static byte[] Status(int status) => Encoding.ASCII.GetBytes($"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    public async ValueTask DisposeAsync()
    {
        // Stopping the listener instead would race with its next accept.
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception exception) when (exception is IOException || (exception is OperationCanceledException && _stop.IsCancellationRequested))
            {
                // A client that hangs up early is a case to test, and a stop is the end; neither is a failure of the server.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream connection)
    {
        using var reader = new StreamReader(connection, Encoding.ASCII, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.AppendLine(line);
        }

        Requests.Add(head.ToString());
        await connection.WriteAsync(_answer(head.ToString().Split(' ')[1]));
    }
}
