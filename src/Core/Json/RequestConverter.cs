using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>Lets a serialiser write requests as they write themselves, whether it goes by their own type or by the one that a call's models have in common.</summary>
/// <typeparam name="T">The request, or the base of requests.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Not used: requests are only written.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => new RequestWriter(writer).WriteItem((IJsonRequest)value);
}
