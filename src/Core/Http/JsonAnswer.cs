using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>Reads the JSON of answers.</summary>
internal static class JsonAnswer
{
    /// <summary>The body, if it is not longer than the limit.</summary>
    /// <exception cref="IOException">It is longer.</exception>
    public static async ValueTask<byte[]> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        // As text: the typed header would be parsed, and kept, for each answer.
        if (response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var told)
            && long.TryParse(told.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > limit)
        {
            throw new IOException($"The answer has {length} bytes; at most {limit} are read.");
        }

        using var buffer = new AnswerBuffer(limit);
        try
        {
            await response.Content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException failure)
        {
            // A copy wraps what a stream throws, and tells less by it.
            ExceptionDispatchInfo.Throw(failure);
        }

        return buffer.ToArray();
    }

    /// <summary>The typed answer, with its raw JSON within reach.</summary>
    /// <exception cref="JsonException">It is not what was promised.</exception>
    public static TResponse Parse<TResponse>(byte[] json, JsonTypeInfo<TResponse> type)
    {
        var response = (type.Converter is IResponseReader<TResponse> reader ? reader.Read(json) : JsonSerializer.Deserialize(json, type)) ?? throw new JsonException("The body is the JSON value null.");
        (response as IRawResponse)?.KeepRawJson(json);
        return response;
    }
}
