using System.Globalization;
using System.IO.Compression;
using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>Bodies far longer than they need be, made piece by piece.</summary>
internal static class PaddedBody
{
    private const int PlainPieces = 1600;
    private const int GzipPieces = 4096;

    // White space before JSON is valid: a reader must go through all of it to find the task's id.
    private static readonly ReadOnlyMemory<byte> s_piece = Enumerable.Repeat((byte)' ', 64 * 1024).ToArray();

    /// <summary>100 MB, then the body; null where there is no body.</summary>
    public static SimulatedAnswer? Plain(SimulatedAnswer own)
    {
        var length = ((long)PlainPieces * s_piece.Length) + own.Body.Length;
        return own.Body.IsEmpty ? null : own with { Headers = With(own, "Content-Length", length.ToString(CultureInfo.InvariantCulture)), Parts = Pieces(PlainPieces, own.Body).ToAsyncEnumerable() };
    }

    /// <summary>256 MB, then the body, compressed; null where there is no body.</summary>
    public static SimulatedAnswer? Gzip(SimulatedAnswer own) =>
        own.Body.IsEmpty ? null : own with { Headers = With(own, "Content-Encoding", "gzip"), Parts = Compress(Pieces(GzipPieces, own.Body)).ToAsyncEnumerable() };

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(int count, ReadOnlyMemory<byte> body) => Enumerable.Repeat(s_piece, count).Append(body);

    private static IEnumerable<ReadOnlyMemory<byte>> Compress(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        using var compressed = new MemoryStream();
        using var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
        foreach (var piece in pieces)
        {
            gzip.Write(piece.Span);
            if (compressed.Length > 0)
            {
                yield return compressed.ToArray();
                compressed.SetLength(0);
            }
        }

        gzip.Dispose();
        yield return compressed.ToArray();
    }

    private static Dictionary<string, string> With(SimulatedAnswer own, string name, string value) => new(own.Headers, StringComparer.OrdinalIgnoreCase) { [name] = value };
}
