using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>Makes a small value that a schema allows: the members that are required or wanted, and all of an object that has neither.</summary>
internal sealed class SchemaSample(JsonObject schemas)
{
    // Schemas may contain themselves.
    private const int Deepest = 12;

    /// <summary>The value; null where the schema says nothing.</summary>
    public JsonNode? Of(JsonObject schema, IReadOnlyList<WantedMember> wanted) => Value(schema, wanted, 0);

    private JsonNode? Value(JsonObject schema, IReadOnlyList<WantedMember> wanted, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (wanted.Count == 0 && schema["example"] is { } example)
        {
            return example.DeepClone();
        }

        if (SchemaShape.ReferenceOf(schema) is { } component)
        {
            return Value(schemas.Object(component) ?? [], wanted, depth + 1);
        }

        if (SchemaShape.IsObject(schema))
        {
            return Members(schema, wanted, depth);
        }

        if (schema.Array("allOf") is { } parts)
        {
            var whole = new JsonObject();
            foreach (var part in parts.OfType<JsonObject>().Select(part => Value(part, wanted, depth + 1)).OfType<JsonObject>())
            {
                whole.MoveMembers(part);
            }

            return whole;
        }

        if ((schema.Array("oneOf") ?? schema.Array("anyOf")) is { } cases)
        {
            return cases.OfType<JsonObject>().Select(one => Value(one, wanted, depth + 1)).FirstOrDefault(value => value is not null);
        }

        return schema.Text("type") == "array" ? Items(schema, wanted, depth) : Scalar(schema, wanted);
    }

    private JsonObject Members(JsonObject schema, IReadOnlyList<WantedMember> wanted, int depth)
    {
        var required = (schema.Array("required") ?? []).Select(name => name.AsText()).ToHashSet(StringComparer.Ordinal);
        var members = schema.Object("properties")!
            .Select(member => (Name: member.Key, Schema: member.Value as JsonObject ?? [], Wanted: Under(wanted, (member.Value as JsonObject).Object("x-csharp").Text("name"))))
            .ToList();
        var needed = members.Where(member => required.Contains(member.Name) || member.Wanted.Count > 0).ToList();
        var sample = new JsonObject();
        foreach (var member in needed.Count > 0 ? needed : members)
        {
            var value = Value(member.Schema, member.Wanted, depth + 1);
            if (value is not null || required.Contains(member.Name))
            {
                sample[member.Name] = value;
            }
        }

        return sample;
    }

    private JsonArray Items(JsonObject schema, IReadOnlyList<WantedMember> wanted, int depth) =>
        Value(schema.Object("items") ?? [], wanted, depth + 1) is { } item ? new JsonArray(item) : [];

    private static JsonNode? Scalar(JsonObject schema, IReadOnlyList<WantedMember> wanted)
    {
        var type = schema.Text("type");
        return type is "string" or null && wanted.Count > 0 ? wanted[0].Text
            : (schema["default"] ?? schema.Array("enum")?.FirstOrDefault())?.DeepClone() is { } told ? told
            : type switch
            {
                "string" => Text(schema.Text("format")),
                "integer" or "number" => schema["minimum"]?.DeepClone() ?? 0,
                "boolean" => false,
                "object" => new JsonObject(),
                _ => null,
            };
    }

    private static string Text(string? format) => format switch
    {
        "uri" => "https://example.com/",
        "uuid" => "00000000-0000-4000-8000-000000000000",
        "date" => "2000-01-01",
        "date-time" => "2000-01-01T00:00:00Z",
        _ => "string",
    };

    private static List<WantedMember> Under(IReadOnlyList<WantedMember> wanted, string? name) => [.. wanted.Select(member => member.Under(name)).OfType<WantedMember>()];
}
