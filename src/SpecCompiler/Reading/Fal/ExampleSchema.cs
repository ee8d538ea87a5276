using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>What examples tell of a type: its members, none of them required.</summary>
internal static class ExampleSchema
{
    /// <summary>The schema that all the examples fit.</summary>
    public static JsonObject Of(IReadOnlyList<JsonNode> examples)
    {
        var kinds = examples.Select(KindOf).Distinct().ToArray();
        return kinds switch
        {
            ["object"] => OfObjects([.. examples.Cast<JsonObject>()]),
            ["array"] => new JsonObject { ["type"] = "array", ["items"] = Of([.. examples.Cast<JsonArray>().SelectMany(items => items).OfType<JsonNode>()]) },
            [{ } kind] => new JsonObject { ["type"] = kind },
            ["integer", "number"] or ["number", "integer"] => new JsonObject { ["type"] = "number" },
            _ => [],
        };
    }

    private static JsonObject OfObjects(JsonObject[] examples)
    {
        var members = examples.SelectMany(example => example).Where(member => member.Value is not null).GroupBy(member => member.Key, member => member.Value!, StringComparer.Ordinal);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, Of([.. member])))),
        };
    }

    private static string? KindOf(JsonNode example) => example.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => example.IsInteger() ? "integer" : "number",
        _ => null,
    };
}
