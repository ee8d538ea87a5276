using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>Types as Novita's pages write them: <c>object[]</c>, <c>[string]</c>, <c>integer¦null</c>, <c>float32</c>.</summary>
internal static class NovitaTypes
{
    /// <summary>The schema of the type, or null when it is none that is known.</summary>
    public static JsonObject? Find(string type)
    {
        // The broken bar U+00A6 stands where MDX would take '|' for a table.
        var alternatives = type.Split(['|', '¦'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var types = alternatives.Where(name => !name.Equals("null", StringComparison.OrdinalIgnoreCase)).ToArray();
        var schema = types switch
        {
            [] => alternatives.Length == 0 ? null : [],
            [var single] => FindSingle(single),
            _ => FindUnion(types),
        };
        if (schema is not null && types.Length < alternatives.Length)
        {
            schema["nullable"] = true;
        }

        return schema;
    }

    private static JsonObject? FindUnion(string[] types)
    {
        var schemas = types.Select(FindSingle).ToArray();
        return schemas.Any(schema => schema is null) ? null : new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) };
    }

    private static JsonObject? FindSingle(string type)
    {
        var item = type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2] : type is ['[', .. var inner, ']'] ? inner : null;
        if (item is not null)
        {
            return FindSingle(item.Trim()) is { } items ? Array(items) : null;
        }

        return type.ToLowerInvariant() switch
        {
            "string" or "str" or "text" or "enum" => Of("string"),
            "integer" or "int" or "int32" or "int64" or "long" => Of("integer"),
            "number" or "float" or "float32" or "float64" or "double" => Of("number"),
            "boolean" or "bool" => Of("boolean"),
            "object" or "map" or "dict" or "json" => Of("object"),
            "array" or "list" => Array([]),
            "any" => [],
            _ => null,
        };
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
