using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Makes one schema of an <c>allOf</c>.</summary>
internal static class SchemaFlattening
{
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

        var single = parts.Count == 1;
        var flat = new JsonObject();
        foreach (var part in parts.OfType<JsonObject>())
        {
            var content = !single && part.Text("$ref") is { } reference ? resolve(reference) : part;
            Lay(Apply(content ?? part, resolve), flat);
        }

        var own = (JsonObject)schema.DeepClone();
        own.Remove("allOf");
        Lay(own, flat);
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
