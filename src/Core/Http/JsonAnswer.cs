using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>Reads the JSON of answers.</summary>
internal static class JsonAnswer
{
    private const int BlockLength = 16 * 1024;

    /// <summary>The body, if it is not longer than the limit.</summary>
    /// <exception cref="IOException">It is longer.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > limit)
        {
            throw new IOException($"The answer has {response.Content.Headers.ContentLength} bytes; at most {limit} are read.");
        }

        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var buffer = new MemoryStream();
        var block = new byte[BlockLength];
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

    /// <summary>The typed answer, with its raw JSON within reach.</summary>
    /// <exception cref="JsonException">It is not what was promised.</exception>
    public static TResponse Parse<TResponse>(byte[] json, JsonTypeInfo<TResponse> type)
    {
        var response = JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The body is the JSON value null.");
        (response as IRawResponse)?.KeepRawJson(json);
        return response;
    }
}
