using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>Types as Novita's pages write them: <c>object[]</c>, <c>[string]</c>, <c>integer¦null</c>, <c>enum&lt;string&gt;</c>, <c>float32</c>.</summary>
internal static partial class NovitaTypes
{
    /// <summary>The schema of the type, or null when it is none that is known.</summary>
    public static JsonObject? Find(string type)
    {
        var alternatives = TypeUnion.Split(Or().Replace(type, "|"));
        var types = alternatives.Where(name => !IsNull(name)).ToArray();
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

    private static bool IsNull(string type) => type.Equals("null", StringComparison.OrdinalIgnoreCase) || type.Equals("none", StringComparison.OrdinalIgnoreCase);

    private static JsonObject? FindUnion(string[] types)
    {
        var schemas = types.Select(FindSingle).ToArray();
        return schemas.Any(schema => schema is null) ? null : new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) };
    }

    private static JsonObject? FindSingle(string type)
    {
        var plain = Decoration().Replace(type, "").Trim();
        if (List().Match(plain) is { Success: true } list)
        {
            return Find(list.Groups["item"].Value) is { } items ? Array(items) : null;
        }

        if (Enumeration().Match(plain) is { Success: true } enumeration)
        {
            return FindSingle(enumeration.Groups["of"].Value);
        }

        return plain.ToLowerInvariant() switch
        {
            "string" or "strings" or "str" or "text" or "enum" or "url" or "uri" or "uuid" or "base64" or "date-time" or "datetime" => Of("string"),
            "file" or "binary" => new JsonObject { ["type"] = "string", ["format"] = "binary" },
            "integer" or "integers" or "int" or "int32" or "int64" or "uint32" or "uint64" or "long" or "timestamp" => Of("integer"),
            "number" or "numbers" or "float" or "floats" or "float32" or "float64" or "double" or "decimal" => Of("number"),
            "boolean" or "booleans" or "bool" => Of("boolean"),
            "object" or "objects" or "map" or "dict" or "json" => Of("object"),
            "array" or "list" => Array([]),
            "any" => [],
            _ => Map().IsMatch(plain) ? Of("object") : null,
        };
    }

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    [GeneratedRegex(@"\s+or\s+|\s*,\s*(?=null\b)|/(?=null\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    // "ProsodyControl · object" names the type before it says what it is; "string (uuid)" says more of it.
    [GeneratedRegex(@"\A.*·\s*|\s*\((?:[^()]*)\)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"\A(?:(?<item>.+)\[\]|\[(?<item>.+)\]|(?:array|list)\s*(?:<(?<item>.+)>|\[(?<item>.+)\]|\s+of\s+(?<item>.+)))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex(@"\Aenum\s*(?:<(?<of>.+)>|\[(?<of>.+)\]|\s+of\s+(?<of>.+))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\A(?:map|dict|record)\s*[<\[].+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Map();
}
