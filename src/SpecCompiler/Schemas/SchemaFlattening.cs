using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Makes one schema of an <c>allOf</c>.</summary>
internal static class SchemaFlattening
{
    // References that lead from one to the next without ever reaching a shape.
    private const int LongestChain = 32;

    /// <summary>
    /// The schema without <c>allOf</c>: a single reference keeps its place beside the words around it, several parts become one object.
    /// The result is new; <paramref name="resolve"/> finds what a reference means.
    /// </summary>
    public static JsonObject Apply(JsonObject schema, Func<string, JsonObject?> resolve)
    {
        if (schema["allOf"] is not JsonArray parts)
        {
            return (JsonObject)schema.DeepClone();
        }

        // Only a part that stands alone can stay a reference: members beside it belong to the same object.
        var single = parts.Count == 1 && !schema.ContainsKey("properties");
        var flat = new JsonObject();
        foreach (var part in parts.OfType<JsonObject>())
        {
            Lay(single ? Apply(part, resolve) : Resolve(part, resolve), flat);
        }

        var own = (JsonObject)schema.DeepClone();
        own.Remove("allOf");
        Lay(own, flat);
        return flat;
    }

    /// <summary>The schema without <c>allOf</c> and without a reference at its top.</summary>
    public static JsonObject Resolve(JsonObject schema, Func<string, JsonObject?> resolve)
    {
        var flat = Apply(schema, resolve);
        for (var length = 0; length < LongestChain && flat.Text("$ref") is { } reference && resolve(reference) is { } target; length++)
        {
            var behind = Apply(target, resolve);
            flat.Remove("$ref");
            Lay(flat, behind);
            flat = behind;
        }

        return flat;
    }

    private static void Lay(JsonObject part, JsonObject onto)
    {
        foreach (var (key, value) in part)
        {
            if (key == "properties" && onto.Object(key) is { } members && value is JsonObject more)
            {
                foreach (var (name, member) in more)
                {
                    members[name] = member?.DeepClone();
                }
            }
            else if (key == "required" && onto.Array(key) is { } required && value is JsonArray names)
            {
                foreach (var name in names.Where(name => !required.Any(known => JsonNode.DeepEquals(known, name))))
                {
                    required.Add(name?.DeepClone());
                }
            }
            else
            {
                onto[key] = value?.DeepClone();
            }
        }
    }
}
