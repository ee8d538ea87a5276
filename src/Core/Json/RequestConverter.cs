using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>Keeps serialisers away from requests: what they write is sent by clients that nothing keeps from sending it twice, and has no images.</summary>
/// <typeparam name="T">The request, or the base of requests.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Not used: requests are only written.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are written, never read.");

    /// <summary>Refused: the client writes requests, and <see cref="RequestBody.ToHttpContent"/> does for the clients of others.</summary>
    /// <exception cref="PaidSendRefusedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw PaidSendRefusedException.WithoutTransport();
}
