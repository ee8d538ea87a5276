using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Values that pages write in another type than their schema has.</summary>
internal static class ValueConversion
{
    /// <summary>Whether the value is one of the type; an unknown type takes every value.</summary>
    public static bool Fits(JsonNode? value, string? type) => type switch
    {
        null => true,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "integer" => value.IsInteger(),
        "number" => value.IsNumber(),
        "boolean" => value.IsBoolean(),
        "array" => value is JsonArray,
        "object" => value is JsonObject,
        _ => true,
    };

    /// <summary>The same value in the type, or null when the type cannot hold it.</summary>
    public static JsonNode? Convert(JsonNode? value, string? type)
    {
        if (value is not null && Fits(value, type))
        {
            return value.DeepClone();
        }

        var text = TextOf(value);
        return type switch
        {
            "string" when value is JsonValue => JsonValue.Create(text),
            "integer" when PlainScalar.ReadNumber(text.Trim()) is { } number => WholeNumber(number),
            "number" => PlainScalar.ReadNumber(text.Trim()),
            "boolean" when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
            _ => null,
        };
    }

    /// <summary>How people write the value: strings without quotes.</summary>
    public static string TextOf(JsonNode? value) => value.AsText() ?? value?.ToJsonString() ?? "null";

    private static JsonValue? WholeNumber(JsonValue number) =>
        number.TryGetValue(out long whole) ? JsonValue.Create(whole)
        : number.TryGetValue(out decimal fraction) && decimal.Truncate(fraction) == fraction && decimal.Abs(fraction) < long.MaxValue ? JsonValue.Create((long)fraction)
        : null;
}
