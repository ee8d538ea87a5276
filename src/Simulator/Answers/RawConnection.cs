using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Reelwire.Simulator.Answers;

/// <summary>The connection below HTTP.</summary>
internal static class RawConnection
{
    /// <summary>Resets the connection: the other side sees an error, not an end.</summary>
    public static void Reset(HttpContext context)
    {
        Socket(context)?.Close(timeout: 0);
        context.Abort();
    }

    /// <summary>Sends the head of an answer and half of its body. Not through the server, which would not tell when the bytes have gone.</summary>
    public static async Task SendHalfAsync(HttpContext context, SimulatedAnswer answer, CancellationToken cancellationToken)
    {
        if (Socket(context) is not { } socket)
        {
            return; // a server without sockets has nothing that could be cut in half
        }

        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.ContentType}\r\nContent-Length: {answer.Body.Length}\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append("\r\n");
        ReadOnlyMemory<byte> bytes = (byte[])[.. Encoding.ASCII.GetBytes(head.ToString()), .. answer.Body.Span[..(answer.Body.Length / 2)]];
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await socket.SendAsync(bytes, cancellationToken)..];
        }
    }

    private static Socket? Socket(HttpContext context) => context.Features.Get<IConnectionSocketFeature>()?.Socket;
}
