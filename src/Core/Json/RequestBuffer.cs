using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Where one request at a time is written.</summary>
internal sealed class RequestBuffer
{
    // The default encoder would turn each '+' and non-ASCII character into six bytes; this is JSON for a server, not for a page.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly RequestSerializer _owner;

    public RequestBuffer(RequestSerializer owner)
    {
        _owner = owner;
        Json = new Utf8JsonWriter(_bytes, s_options);
        Request = new RequestWriter(Json) { UploadsAbove = owner.UploadsAbove };
    }

    public Utf8JsonWriter Json { get; }

    public RequestWriter Request { get; }

    /// <summary>What was written.</summary>
    public RequestJson ToJson()
    {
        Json.Flush();
        var (embedded, uploads) = Request.TakeMedia();
        return new RequestJson(_bytes.WrittenMemory, embedded, this) { Uploads = uploads };
    }

    /// <summary>Makes room for another request.</summary>
    public void Return()
    {
        // With the bytes wiped: they hold a prompt.
        _bytes.Clear();
        Json.Reset();
        _owner.Keep(this);
    }
}
