using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>A member's limits and its example as sentences, for its documentation; what the page's own words tell already is not told again.</summary>
internal static class LimitWords
{
    private const int LongestExample = 80;

    /// <summary>The sentences; empty where there is nothing to add.</summary>
    public static IEnumerable<string> Of(JsonObject schema)
    {
        string?[] sentences =
        [
            Range(schema, "minLength", "maxLength", " characters"),
            Range(schema, "minimum", "maximum", ""),
            Range(schema, "minItems", "maxItems", " items"),
            Bytes(schema),
            Example(schema["example"]),
        ];
        return sentences.OfType<string>();
    }

    private static string? Range(JsonObject schema, string minimum, string maximum, string unit)
    {
        var (least, most) = (Bound(schema, minimum), Bound(schema, maximum));
        if (IsTold(schema, least) && IsTold(schema, most))
        {
            return null;
        }

        var above = schema["exclusiveMinimum"].IsTrue() && minimum == "minimum";
        var below = schema["exclusiveMaximum"].IsTrue() && maximum == "maximum";
        return (least, most) switch
        {
            (_, null) => $"{(above ? "More than" : "At least")} {least}{unit}.",
            (null, _) => $"{(below ? "Less than" : "At most")} {most}{unit}.",
            _ => above || below ? $"{(above ? "More than" : "At least")} {least}, {(below ? "less than" : "at most")} {most}{unit}." : $"From {least} to {most}{unit}.",
        };
    }

    private static string? Bytes(JsonObject schema) =>
        schema.Object("x-media") is { } media && media["maxBytes"].IsInteger() && media.ContainsKey("encoding")
            && (media["maxBytes"]!.GetValue<long>() / 1048576d).ToString("0.##", CultureInfo.InvariantCulture) is var size && !IsTold(schema, size)
                ? $"At most {size} MiB."
                : null;

    private static string? Example(JsonNode? example) =>
        example is null or JsonObject or JsonArray || example.IsBoolean() || SummaryLines.OneLine(EnumFacts.TextOf(example)) is not { Length: > 0 and <= LongestExample } text ? null : $"Example: {text}";

    // Nought characters or items is no limit.
    private static string? Bound(JsonObject schema, string name) =>
        schema[name].IsNumber() && RuleFacts.Double(schema[name]!).ToString("0.############", CultureInfo.InvariantCulture) is var text && !(text == "0" && (name is "minLength" or "minItems")) ? text : null;

    private static bool IsTold(JsonObject schema, string? limit) => limit is null || schema.Text("description")?.Contains(limit, StringComparison.Ordinal) == true;
}
