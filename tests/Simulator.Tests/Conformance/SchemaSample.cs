using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tests.Conformance;

/// <summary>A valid request body made from its schema: every member, with its default or its first allowed value.</summary>
internal static class SchemaSample
{
    public static JsonNode Of(JsonElement schema, SchemaReferences references)
    {
        schema = references.Follow(schema);
        if (schema.TryGetProperty("default", out var fallback))
        {
            return JsonNode.Parse(fallback.GetRawText())!;
        }

        if (schema.TryGetProperty("enum", out var allowed))
        {
            return JsonNode.Parse(allowed[0].GetRawText())!;
        }

        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
        {
            if (schema.TryGetProperty(keyword, out var parts))
            {
                return Of(parts[0], references);
            }
        }

        return schema.Text("type") switch
        {
            "string" when schema.TryGetProperty("x-media", out _) || schema.Text("format") == "uri" => "https://example.com/portrait.jpg",
            "string" => "She waves",
            "integer" or "number" => schema.TryGetProperty("minimum", out var minimum) ? JsonNode.Parse(minimum.GetRawText())! : 1,
            "boolean" => true,
            "array" => new JsonArray(Of(schema.GetProperty("items"), references)),
            _ => new JsonObject(schema.GetProperty("properties").EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Of(member.Value, references)))),
        };
    }
}
