using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>Writes requests as JSON, with one buffer for all of them that do not meet.</summary>
internal sealed class RequestSerializer
{
    private RequestBuffer? _spare;

    /// <summary>Images of more bytes than this are uploaded ahead of their request.</summary>
    public long? UploadsAbove { get; init; }

    /// <param name="body">The request.</param>
    /// <param name="bodyType">How to write one that does not write itself.</param>
    public RequestJson Write<TBody>(TBody body, JsonTypeInfo<TBody>? bodyType)
        where TBody : notnull
    {
        // One that fails to be written takes its buffer with it.
        var buffer = Interlocked.Exchange(ref _spare, null) ?? new RequestBuffer(this);
        if (bodyType is null || body is IJsonRequest)
        {
            buffer.Request.WriteItem(body);
        }
        else
        {
            JsonSerializer.Serialize(buffer.Json, body, bodyType);
        }

        return buffer.ToJson();
    }

    /// <summary>Keeps a buffer for the next request.</summary>
    public void Keep(RequestBuffer buffer) => Volatile.Write(ref _spare, buffer);
}
