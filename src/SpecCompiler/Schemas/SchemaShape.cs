using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Questions about schemas.</summary>
internal static class SchemaShape
{
    private const string ComponentPrefix = "#/components/schemas/";

    /// <summary>An enumeration that an open enum can hold: of texts or of whole numbers.</summary>
    public static bool IsEnum(JsonObject schema) => schema["enum"] is JsonArray { Count: > 0 } && schema.Text("type") is "string" or "integer";

    /// <summary>An object with described members.</summary>
    public static bool IsObject(JsonObject schema) => schema["properties"] is JsonObject { Count: > 0 };

    /// <summary>Whether two schemas describe the same. Words and examples may differ from page to page, the shape may not.</summary>
    public static bool IsSame(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonObject a, JsonObject b) => Shape(a).Count() == Shape(b).Count() && Shape(a).All(member => b.TryGetPropertyValue(member.Key, out var value) && IsSame(member.Value, value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => IsSame(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(one, other),
    };

    /// <summary>A reference to a component.</summary>
    public static JsonObject Reference(string component) => new() { ["$ref"] = ComponentPrefix + component };

    /// <summary>The component that a schema refers to, directly or wrapped in <c>allOf</c>; null where it is described in place.</summary>
    public static string? ReferenceOf(JsonObject? schema) =>
        schema.Text("$ref") is { } reference && reference.StartsWith(ComponentPrefix, StringComparison.Ordinal) ? reference[ComponentPrefix.Length..]
        : schema?["allOf"] is JsonArray { Count: 1 } single ? ReferenceOf(single[0] as JsonObject)
        : null;

    /// <summary>All components that are referred to in a node, in order.</summary>
    public static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member.Key == "$ref" && member.Value.AsText() is { } reference && reference.StartsWith(ComponentPrefix, StringComparison.Ordinal)
                ? [reference[ComponentPrefix.Length..]]
                : ReferencesIn(member.Value)),
        JsonArray items => items.SelectMany(ReferencesIn),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Shape(JsonObject schema) =>
        schema.Where(member => !(member.Key is "description" or "example" or "title" && member.Value?.GetValueKind() is not JsonValueKind.Object));
}
