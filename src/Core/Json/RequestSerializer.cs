using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>Writes requests as JSON, with one buffer for all of them that do not meet.</summary>
internal sealed class RequestSerializer
{
    // The default encoder would turn each '+' and non-ASCII character into six bytes; this is JSON for a server, not for a page.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Buffer? _spare;

    /// <param name="body">The request.</param>
    /// <param name="bodyType">How to write one that does not write itself.</param>
    public RequestJson Write<TBody>(TBody body, JsonTypeInfo<TBody>? bodyType)
        where TBody : notnull
    {
        var buffer = Interlocked.Exchange(ref _spare, null) ?? new Buffer();
        var request = new RequestWriter(buffer.Json);
        if (body is IJsonRequest)
        {
            request.WriteItem(body);
        }
        else
        {
            ArgumentNullException.ThrowIfNull(bodyType);
            JsonSerializer.Serialize(buffer.Json, body, bodyType);
        }

        buffer.Json.Flush();
        var json = buffer.Bytes.WrittenSpan.ToArray();
        buffer.Clear();
        _spare = buffer;
        return new RequestJson(json, request.Media);
    }

    private sealed class Buffer
    {
        public Buffer() => Json = new Utf8JsonWriter(Bytes, s_options);

        public ArrayBufferWriter<byte> Bytes { get; } = new(1024);

        public Utf8JsonWriter Json { get; }

        public void Clear()
        {
            // With the bytes wiped: they hold a prompt.
            Bytes.Clear();
            Json.Reset();
        }
    }
}
