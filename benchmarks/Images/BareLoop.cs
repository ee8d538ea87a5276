using System.Buffers.Text;

namespace Reelwire.Benchmarks.Images;

/// <summary>The least that has to be done: read asynchronously, encode into one buffer.</summary>
internal static class BareLoop
{
    private const int BlockLength = 3 * 16 * 1024;

    /// <returns>How much base64 there was.</returns>
    public static async Task<long> RunAsync(string path, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var bytes = new byte[BlockLength];
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(BlockLength)];
        long total = 0;
        int count;
        while ((count = await file.ReadAtLeastAsync(bytes, BlockLength, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            Base64.EncodeToUtf8(bytes.AsSpan(0, count), text, out _, out var written);
            total += written;
        }

        return total;
    }
}
