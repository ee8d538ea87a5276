using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>Reads a boolean also from a string; anything else is <see langword="null"/> (the raw JSON of the response still has it).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TolerantBooleanConverter : JsonConverter<bool?>
{
    /// <inheritdoc/>
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        bool.TryParse(JsonText.Read(ref reader), out var value) ? value : null;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } boolean)
        {
            writer.WriteBooleanValue(boolean);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
