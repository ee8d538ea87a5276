using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Reads whatever stands at the reader as text, since vendors write numbers as strings and strings as numbers.</summary>
internal static class JsonText
{
    /// <summary>The text of a string, number or boolean, the raw JSON of an object or array, <see langword="null"/> for null.</summary>
    public static string? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                using (var document = JsonDocument.ParseValue(ref reader))
                {
                    return document.RootElement.GetRawText();
                }

            default:
                return Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
        }
    }

    /// <summary>A whole number, also from a string or with zero decimals; <see langword="null"/> for anything else.</summary>
    public static long? ReadInt64(ref Utf8JsonReader reader) =>
        decimal.TryParse(Read(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= long.MinValue and <= long.MaxValue && decimal.Truncate(number) == number
                ? (long)number
                : null;
}
