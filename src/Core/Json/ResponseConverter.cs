using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>Lets a serialiser read answers as they read themselves.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal sealed class ResponseConverter<T> : JsonConverter<T>, IResponseReader<T>
    where T : ResponsePart, IResponse<T>
{
    /// <inheritdoc/>
    public T? Read(byte[] json)
    {
        using var tokens = new ResponseTokens(json);
        return tokens.Root.AsObject<T>();
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray());
    }

    /// <summary>Not used: answers are only read.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read, never written.");
}
