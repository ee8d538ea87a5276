using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Drops what stands where OpenAPI expects something else, so that what reads the document later meets no surprise.</summary>
internal static class ShapeRepair
{
    private static readonly string[] s_lists = ["required", "enum", "allOf", "anyOf", "oneOf"];
    private static readonly string[] s_schemas = ["items", "not"];

    public static void Apply(JsonObject document, PageFindings findings)
    {
        Keep<JsonArray>(document, "servers", findings);
        DropOthers<JsonObject>(document.GetOrAdd("paths"), findings);
        if (document.ContainsKey("components"))
        {
            Keep<JsonObject>(document, "components", findings);
            DropOthers<JsonObject>(document.Object("components") ?? [], findings);
            DropOthers<JsonObject>(document.Object("components").Object("schemas") ?? [], findings);
        }

        foreach (var operation in Operation.AllOf(document))
        {
            DropOthers<JsonObject>(operation.Body.GetOrAdd("responses"), findings);
            Keep<JsonArray>(operation.Body, "parameters", findings);
            Keep<JsonObject>(operation.Body, "requestBody", findings);
        }

        foreach (var (schema, _) in SchemaWalk.AllOf(document))
        {
            Keep<JsonObject>(schema, "properties", findings);
            DropOthers<JsonObject>(schema.Object("properties") ?? [], findings);
            foreach (var keyword in s_lists)
            {
                Keep<JsonArray>(schema, keyword, findings);
            }

            foreach (var keyword in s_schemas)
            {
                Keep<JsonObject>(schema, keyword, findings);
            }

            if (schema.ContainsKey("additionalProperties") && !schema["additionalProperties"].IsBoolean())
            {
                Keep<JsonObject>(schema, "additionalProperties", findings);
            }
        }
    }

    private static void Keep<T>(JsonObject owner, string name, PageFindings findings)
        where T : JsonNode
    {
        if (owner.TryGetPropertyValue(name, out var value) && value is not T)
        {
            Drop(owner, name, findings);
        }
    }

    private static void DropOthers<T>(JsonObject owner, PageFindings findings)
        where T : JsonNode
    {
        foreach (var (name, value) in owner.ToArray())
        {
            if (value is not T)
            {
                Drop(owner, name, findings);
            }
        }
    }

    private static void Drop(JsonObject owner, string name, PageFindings findings)
    {
        findings.Report(ReadingRules.MalformedDocument, owner[name] ?? owner, $"'{name}' is not what OpenAPI 3.0 has there; it is left out.");
        owner.Remove(name);
    }
}
