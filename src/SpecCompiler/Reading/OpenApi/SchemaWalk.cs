using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Finds every schema of a document, outer ones before inner ones. Names of properties are never mistaken for keywords.</summary>
internal static class SchemaWalk
{
    public static IReadOnlyList<SchemaPlace> AllOf(JsonObject document)
    {
        var found = new List<SchemaPlace>();
        foreach (var (_, schema) in document.Object("components").Object("schemas") ?? [])
        {
            Collect(schema, null, found);
        }

        foreach (var (_, item) in document.Object("paths") ?? [])
        {
            CollectParameters(item as JsonObject, found);
        }

        foreach (var operation in Operation.AllOf(document))
        {
            CollectParameters(operation.Body, found);
            CollectContent(operation.Body.Object("requestBody"), found);
            foreach (var (_, response) in operation.Body.Object("responses") ?? [])
            {
                CollectContent(response as JsonObject, found);
            }
        }

        return found;
    }

    /// <summary>The schema itself and all within.</summary>
    public static IReadOnlyList<SchemaPlace> Within(JsonObject schema)
    {
        var found = new List<SchemaPlace>();
        Collect(schema, null, found);
        return found;
    }

    private static void CollectParameters(JsonObject? owner, List<SchemaPlace> found)
    {
        foreach (var parameter in (owner.Array("parameters") ?? []).OfType<JsonObject>())
        {
            Collect(parameter["schema"], parameter.Text("name"), found);
        }
    }

    private static void CollectContent(JsonObject? owner, List<SchemaPlace> found)
    {
        foreach (var (_, media) in owner.Object("content") ?? [])
        {
            Collect((media as JsonObject)?["schema"], null, found);
        }
    }

    private static void Collect(JsonNode? node, string? name, List<SchemaPlace> found)
    {
        if (node is not JsonObject schema)
        {
            return;
        }

        found.Add(new SchemaPlace(schema, name));
        foreach (var (property, inner) in schema.Object("properties") ?? [])
        {
            Collect(inner, property, found);
        }

        foreach (var keyword in (ReadOnlySpan<string>)["items", "not", "additionalProperties"])
        {
            Collect(schema[keyword], null, found);
        }

        foreach (var keyword in (ReadOnlySpan<string>)["allOf", "anyOf", "oneOf"])
        {
            foreach (var part in schema.Array(keyword) ?? [])
            {
                Collect(part, null, found);
            }
        }
    }
}
