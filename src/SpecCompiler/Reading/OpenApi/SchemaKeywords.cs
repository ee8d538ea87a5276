using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Keywords of JSON Schema that OpenAPI 3.0 has not: what they say is said in its words where it has some, and told where it is left out.</summary>
internal static class SchemaKeywords
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "$ref", "type", "format", "title", "description", "default", "example", "enum", "nullable", "deprecated", "readOnly", "writeOnly", "discriminator", "xml", "externalDocs",
        "properties", "required", "additionalProperties", "minProperties", "maxProperties", "items", "minItems", "maxItems", "uniqueItems", "allOf", "anyOf", "oneOf", "not",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
    };

    public static void Repair(JsonObject schema, PageFindings findings)
    {
        if (schema["examples"] is JsonArray { Count: > 0 } examples && !schema.ContainsKey("example") && examples[0] is { } first)
        {
            schema["example"] = first.DeepClone();
        }

        if (schema.Text("contentEncoding") == "base64")
        {
            schema.TryAdd("format", "byte");
        }

        if (schema["patternProperties"] is JsonObject { Count: 1 } patterns && patterns.First().Value is JsonObject value && !schema.ContainsKey("additionalProperties"))
        {
            schema["additionalProperties"] = value.DeepClone();
        }

        foreach (var name in schema.Select(member => member.Key).Where(name => !s_known.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal)).ToArray())
        {
            if (name is not ("examples" or "contentEncoding" or "const"))
            {
                findings.Report(ReadingRules.MalformedDocument, schema[name] ?? schema, $"OpenAPI 3.0 has no '{name}' in a schema; it is left out.");
            }

            if (name != "const")
            {
                schema.Remove(name);
            }
        }
    }
}
