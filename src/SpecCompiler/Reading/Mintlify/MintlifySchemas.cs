using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Reading.Mintlify;

/// <summary>Turns the tree's schemas back into what they were resolved from: <c>refIdentifier</c> is the lost component's name.</summary>
internal sealed class MintlifySchemas
{
    private readonly JsonObject _components;
    private readonly PageFindings _findings;

    public MintlifySchemas(JsonObject components, PageFindings findings)
    {
        _components = components;
        _findings = findings;
        foreach (var (_, schema) in components)
        {
            Restore(schema);
        }
    }

    public JsonObject TakeComponents()
    {
        var taken = new JsonObject();
        taken.MoveMembers(_components);
        return taken;
    }

    /// <summary>The schema of a body: alternatives become <c>oneOf</c>.</summary>
    public JsonObject? Read(JsonArray alternatives)
    {
        var schemas = alternatives.OfType<JsonObject>().ToArray();
        alternatives.Clear();
        return schemas.Length switch
        {
            0 => null,
            1 => AsComponent(schemas[0]),
            _ => new JsonObject { ["oneOf"] = new JsonArray([.. schemas.Select(AsComponent)]) },
        };
    }

    /// <summary>The restored schema, free of the tree.</summary>
    public static JsonObject Detach(JsonObject schema)
    {
        (schema.Parent as JsonArray)?.Remove(schema);
        Restore(schema);
        return schema;
    }

    private JsonObject AsComponent(JsonObject schema)
    {
        Restore(schema);
        var position = _findings.PositionOf(schema);
        var name = ComponentReference.NameIn(schema.Text("refIdentifier"));
        schema.Remove("refIdentifier");
        if (name is null)
        {
            return schema;
        }

        if (_components.TryGetPropertyValue(name, out var known) && !JsonNode.DeepEquals(known, schema))
        {
            var same = _components.FirstOrDefault(other => other.Key.StartsWith($"{name}-", StringComparison.Ordinal) && JsonNode.DeepEquals(other.Value, schema)).Key;
            var unique = same ?? DocumentMerge.UniqueName(name, _components.ContainsKey);
            _findings.Report(ReadingRules.RenamedComponent, position, $"Another component of this page is called '{name}' and differs; this one is called '{unique}'.");
            name = unique;
        }

        _components.TryAdd(name, schema);
        var reference = ComponentReference.To(name);
        _findings.Mark(reference, position);
        return reference;
    }

    private static void Restore(JsonNode? node)
    {
        if (node is not JsonObject root)
        {
            return;
        }

        foreach (var (schema, _) in SchemaWalk.Within(root))
        {
            Unwrap(schema);
            if (schema["required"].IsBoolean())
            {
                schema.Remove("required");
            }

            if (schema.Take("requiredProperties") is JsonArray required)
            {
                schema["required"] = required;
            }
        }
    }

    // Every first-level property of the tree is an allOf around its one schema.
    private static void Unwrap(JsonObject schema)
    {
        while (schema.Count == 1 && schema.Array("allOf") is [JsonObject inner])
        {
            schema.Clear();
            schema.MoveMembers(inner);
        }
    }
}
