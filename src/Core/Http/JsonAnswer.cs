using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>Reads the JSON of answers.</summary>
internal static class JsonAnswer
{
    private const int BlockLength = 16 * 1024;

    /// <summary>The body, if it is not longer than the limit.</summary>
    /// <exception cref="IOException">It is longer.</exception>
    public static async ValueTask<byte[]> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > limit)
        {
            throw new IOException($"The answer has {response.Content.Headers.ContentLength} bytes; at most {limit} are read.");
        }

        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            var count = await stream.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return count < block.Length ? block.AsSpan(0, count).ToArray() : await ReadLongAsync(stream, block, limit, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>The typed answer, with its raw JSON within reach.</summary>
    /// <exception cref="JsonException">It is not what was promised.</exception>
    public static TResponse Parse<TResponse>(byte[] json, JsonTypeInfo<TResponse> type)
    {
        var response = JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The body is the JSON value null.");
        (response as IRawResponse)?.KeepRawJson(json);
        return response;
    }

    private static async Task<byte[]> ReadLongAsync(Stream stream, byte[] block, int limit, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        buffer.Write(block);
        int count;
        while ((count = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + count > limit)
            {
                throw new IOException($"The answer has more than {limit} bytes.");
            }

            buffer.Write(block, 0, count);
        }

        return buffer.ToArray();
    }
}
