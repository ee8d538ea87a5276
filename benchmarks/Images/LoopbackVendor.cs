using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Reelwire.Benchmarks.Images;

/// <summary>Takes requests on a loopback port, in as little memory as can be, and answers none before all that are awaited have begun: so all of them are under way at once.</summary>
internal sealed class LoopbackVendor : IAsyncDisposable
{
    private const int BlockLength = 65536;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _allHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _expected;
    private readonly Task _accepting;
    private int _here;
    private long _bytes;

    public LoopbackVendor(int expected)
    {
        _expected = expected;
        _listener.Start(expected);
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Bytes of all bodies.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            _ = AnswerAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        using var _ = socket;
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var (head, read) = await ReadHeadAsync(socket, block);
            if (Interlocked.Increment(ref _here) == _expected)
            {
                _allHere.SetResult();
            }

            await _allHere.Task;
            var left = Length(block.AsSpan(0, head)) - (read - head);
            Interlocked.Add(ref _bytes, left + (read - head));
            while (left > 0)
            {
                var count = await socket.ReceiveAsync(block.AsMemory());
                left = count > 0 ? left - count : throw new IOException("The request ended early.");
            }

            await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\nConnection: close\r\n\r\n{\"request_id\":\"1\"}"u8.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static async Task<(int Head, int Read)> ReadHeadAsync(Socket socket, byte[] block)
    {
        for (var read = 0; read < block.Length;)
        {
            var count = await socket.ReceiveAsync(block.AsMemory(read));
            read = count > 0 ? read + count : throw new IOException("The request ended in its head.");
            if (block.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is var end and >= 0)
            {
                return (end + 4, read);
            }
        }

        throw new IOException("The request's head is too long.");
    }

    private static long Length(ReadOnlySpan<byte> head)
    {
        var value = head[(head.IndexOf("Content-Length: "u8) + "Content-Length: "u8.Length)..];
        return System.Buffers.Text.Utf8Parser.TryParse(value, out long length, out _) ? length : throw new IOException("The request has no length.");
    }
}
