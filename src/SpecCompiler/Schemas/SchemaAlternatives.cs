using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Makes one object of a body that is a choice of objects which nothing tells apart.</summary>
internal static class SchemaAlternatives
{
    /// <summary>
    /// An object with the members of all alternatives, of which those are required that all require; what each requires beyond that stays as <c>anyOf</c>.
    /// The schema itself where it is no such choice.
    /// </summary>
    public static JsonObject Merge(JsonObject schema, Func<JsonObject, JsonObject> resolve)
    {
        var key = schema.ContainsKey("oneOf") ? "oneOf" : "anyOf";
        var options = (schema.Array(key) ?? []).OfType<JsonObject>().Select(resolve).ToList();
        if (options.Count == 0 || schema.ContainsKey("discriminator") || !options.TrueForAll(SchemaShape.IsObject))
        {
            return schema;
        }

        var merged = (JsonObject)schema.DeepClone();
        merged.Remove(key);
        merged["type"] = "object";
        var members = merged.GetOrAdd("properties");
        foreach (var (name, member) in options.SelectMany(option => option.Object("properties")!))
        {
            if (!members.TryAdd(name, member?.DeepClone()))
            {
                AddValues(members.Object(name), member as JsonObject);
            }
        }

        var required = options.ConvertAll(option => (option.Array("required") ?? []).Select(name => name.AsText()).OfType<string>().Where(members.ContainsKey).ToArray());
        var common = required.Aggregate((left, right) => [.. left.Intersect(right, StringComparer.Ordinal)]);
        merged["required"] = new JsonArray([.. (merged.Array("required") ?? []).Select(name => name.AsText()).OfType<string>().Union(common, StringComparer.Ordinal).Select(name => (JsonNode)name)]);
        var rest = required.ConvertAll(names => names.Except(common, StringComparer.Ordinal).ToArray());
        if (rest.TrueForAll(names => names.Length > 0))
        {
            merged["anyOf"] = new JsonArray([.. rest.Select(names => new JsonObject { ["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) })]);
        }

        return merged;
    }

    // A value of one alternative is a value of the member.
    private static void AddValues(JsonObject? known, JsonObject? other)
    {
        if (known.Array("enum") is { } values && other.Array("enum") is { } more)
        {
            foreach (var value in more.Where(value => !values.Any(existing => JsonNode.DeepEquals(existing, value))))
            {
                values.Add(value?.DeepClone());
            }
        }
    }
}
