using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary><c>nullable</c> stands beside a type, or it means nothing: a union with null is a nullable schema, and what takes any value takes null.</summary>
internal static class NullableRepair
{
    private static readonly string[] s_unions = ["anyOf", "oneOf"];

    public static void Repair(JsonObject schema, JsonObject document)
    {
        if (!schema["nullable"].IsTrue() || schema.ContainsKey("type"))
        {
            return;
        }

        var alternative = s_unions.SelectMany(union => schema.Array(union) ?? []).OfType<JsonObject>().FirstOrDefault(part => part.ContainsKey("type"));
        if (alternative is not null)
        {
            schema.Remove("nullable");
            alternative["nullable"] = true;
        }
        else if (TypeOf(schema, document) is { } type)
        {
            schema["type"] = type;
        }
        else
        {
            schema.Remove("nullable");
        }
    }

    /// <summary>Makes a union with the type "null" nullable, before that is no type any more.</summary>
    public static void DropNull(JsonObject schema)
    {
        foreach (var union in s_unions)
        {
            DropNull(schema, union);
        }
    }

    private static void DropNull(JsonObject schema, string union)
    {
        if (schema.Array(union) is not { Count: > 1 } parts)
        {
            return;
        }

        foreach (var nothing in parts.OfType<JsonObject>().Where(part => part.Text("type") == "null").ToArray())
        {
            parts.Remove(nothing);
            schema["nullable"] = true;
        }

        if (!schema["nullable"].IsTrue() || parts is not [JsonObject single])
        {
            return;
        }

        parts.Clear();
        schema.Remove(union);
        if (single.ContainsKey("$ref"))
        {
            schema["allOf"] = new JsonArray(single);
            return;
        }

        foreach (var (name, value) in single.ToArray())
        {
            single.Remove(name);
            schema.TryAdd(name, value);
        }
    }

    private static string? TypeOf(JsonObject schema, JsonObject document) =>
        schema.Array("allOf") is [JsonObject part] && ComponentReference.NameIn(part.Text("$ref")) is { } name
            ? document.Object("components").Object("schemas").Object(name).Text("type")
            : null;
}
