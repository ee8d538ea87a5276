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
}
