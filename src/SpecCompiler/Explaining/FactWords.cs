using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>Facts as people write them.</summary>
internal static class FactWords
{
    private static readonly (string Low, string High, string Of)[] s_ranges =
    [
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", "length "),
        ("minItems", "maxItems", "items "),
        ("x-media.minBytes", "x-media.maxBytes", "bytes "),
        ("x-media.shorterSideAbove", "", "shorter side above "),
        ("", "x-media.longerSideBelow", "longer side below "),
        ("x-media.minAspectRatio", "x-media.maxAspectRatio", "aspect ratio "),
        ("x-media.formats", "", "formats "),
        ("multipleOf", "", "multiple of "),
        ("pattern", "", "pattern "),
    ];

    /// <summary>The type with its format; <c>or null</c> where it is nullable.</summary>
    public static string Type(Member member) =>
        member.Type + (member["format"].AsText() is { } format ? $" ({format})" : "") + (member["nullable"].IsTrue() ? " or null" : "");

    /// <summary>The default, or nothing.</summary>
    public static string Default(Member member) => member.Facts.TryGetValue("default", out var value) ? Value(value.Value) : "";

    /// <summary>The allowed values, or nothing.</summary>
    public static IReadOnlyList<string> Allowed(Member member) => [.. (member["enum"] as JsonArray ?? []).Select(Value)];

    /// <summary>All bounds, or nothing.</summary>
    public static string Range(Member member) =>
        string.Join("; ", s_ranges.Select(range => Bounds(member, range.Low, range.High) is { Length: > 0 } bounds ? range.Of + bounds : "").Where(text => text.Length > 0));

    /// <summary>The bounds' facts, the first being what the range begins with.</summary>
    public static IEnumerable<Fact> RangeFacts(Member member) =>
        s_ranges.SelectMany(range => new[] { range.Low, range.High }).Select(member.Facts.GetValueOrDefault).OfType<Fact>();

    /// <summary>Text without quotes unless it looks like another kind of value; all else as JSON.</summary>
    public static string Value(JsonNode? value) =>
        value.AsText() is { } text && text.Length > 0 && text.Trim() == text && ValueConversion.Convert(value, "number") is null && text is not ("true" or "false" or "null")
            ? text
            : value?.ToJsonString() ?? "null";

    private static string Bounds(Member member, string low, string high) => (Bound(member, low), Bound(member, high)) switch
    {
        ({ } lower, { } upper) => $"{lower} to {upper}{(low == "minimum" ? Exclusive(member) : "")}",
        ({ } lower, null) => high.Length == 0 ? lower : Flag(member, "exclusiveMinimum", low) ? $"above {lower}" : $"from {lower}",
        (null, { } upper) => low.Length == 0 ? upper : Flag(member, "exclusiveMaximum", high) ? $"below {upper}" : $"to {upper}",
        _ => "",
    };

    private static string? Bound(Member member, string keyword) => member[keyword] switch
    {
        null => null,
        JsonArray values => string.Join(", ", values.Select(Value)),
        { } value => Value(value),
    };

    private static string Exclusive(Member member) => (Flag(member, "exclusiveMinimum", "minimum"), Flag(member, "exclusiveMaximum", "maximum")) switch
    {
        (true, true) => ", both excluded",
        (true, false) => ", the first excluded",
        (false, true) => ", the last excluded",
        _ => "",
    };

    private static bool Flag(Member member, string flag, string bound) => bound is "minimum" or "maximum" && member[flag].IsTrue();
}
