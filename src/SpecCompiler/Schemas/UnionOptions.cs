using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>The alternatives of a member that is a choice, as few as C# can tell apart.</summary>
internal static class UnionOptions
{
    /// <summary>Whether a schema is a choice and says nothing of its own.</summary>
    public static bool IsUnion(JsonObject schema) => !SchemaShape.IsEnum(schema) && !SchemaShape.IsObject(schema) && (schema["oneOf"] is JsonArray { Count: > 0 } || schema["anyOf"] is JsonArray { Count: > 0 });

    /// <summary>Whether an alternative is null and nothing else.</summary>
    public static bool IsNull(JsonObject flat) => flat["nullable"].IsTrue() && KindOf(flat) == UnionKind.Anything && !IsUnion(flat);

    /// <summary>What an alternative is.</summary>
    public static UnionKind KindOf(JsonObject flat) => flat.Text("type") switch
    {
        _ when SchemaShape.IsObject(flat) => UnionKind.Object,
        "string" => SchemaShape.IsEnum(flat) ? UnionKind.Name : UnionKind.Text,
        "integer" => SchemaShape.IsEnum(flat) ? UnionKind.Number : UnionKind.Quantity,
        "number" => UnionKind.Quantity,
        "boolean" => UnionKind.Flag,
        "array" => UnionKind.List,
        _ => UnionKind.Anything,
    };

    /// <summary>The same choice with one text, one number, one list and each object once. Limits that only one of several texts has are given up: the vendor takes the others.</summary>
    public static List<UnionOption> Merge(IEnumerable<UnionOption> options)
    {
        var merged = new List<UnionOption>();
        foreach (var kind in options.GroupBy(option => KindOf(option.Flat)))
        {
            merged.AddRange(kind.Key == UnionKind.Object ? Distinct(kind) : kind.Count() == 1 ? kind : [kind.First().With(Common(kind.Key, [.. kind.Select(option => option.Flat)]))]);
        }

        return merged;
    }

    /// <summary>The C# name of each alternative that has none on the page: after the value that says which object it is, else after its kind.</summary>
    public static IEnumerable<string> Names(string union, IReadOnlyList<UnionOption> options, IReadOnlyList<string?> tags)
    {
        var objects = 0;
        foreach (var (option, tag) in options.Zip(tags))
        {
            var kind = KindOf(option.Flat);
            yield return union + kind switch
            {
                UnionKind.Object when tag is not null && EnumMemberName.Of(tag) is { Length: > 0 } name => name,
                UnionKind.Object => objects++ == 0 ? "Object" : $"Object{objects}",
                UnionKind.Name or UnionKind.Number => kind.ToString(),
                _ => "",
            };
        }
    }

    /// <summary>The member whose value tells the objects apart: the discriminator, else the one that most of them require and that has one value in each.</summary>
    public static string? TagMember(JsonObject union, IReadOnlyList<UnionOption> options) =>
        union.Object("discriminator").Text("propertyName") is { } named && AllowList.IsMember(named) ? named
        : options.SelectMany(option => Tags(option.Flat)).GroupBy(name => name, StringComparer.Ordinal).MaxBy(name => name.Count())?.Key;

    /// <summary>The value of that member in an alternative: what the discriminator maps to it, else the one value that it has, else the component's own name; null where nothing tells.</summary>
    public static string? TagOf(JsonObject union, UnionOption option, string? member)
    {
        if (member is null || KindOf(option.Flat) != UnionKind.Object)
        {
            return null;
        }

        var discriminator = union.Object("discriminator");
        var reference = option.Schema.Text("$ref");
        return reference is not null && discriminator.Object("mapping")?.FirstOrDefault(entry => entry.Value.AsText() == reference).Key is { } mapped ? mapped
            : OneText(option.Flat.Object("properties").Object(member))
            ?? (discriminator is null || reference is null ? null : reference[(reference.LastIndexOf('/') + 1)..]);
    }

    private static IEnumerable<string> Tags(JsonObject flat) =>
        (flat.Array("required") ?? []).Select(name => name.AsText()).OfType<string>().Where(name => OneText(flat.Object("properties").Object(name)) is not null);

    private static string? OneText(JsonObject? schema) => schema?["enum"] is JsonArray { Count: 1 } values ? values[0].AsText() : null;

    private static UnionOption With(this UnionOption option, JsonObject schema) => new(option.Place, schema, schema);

    private static List<UnionOption> Distinct(IEnumerable<UnionOption> options)
    {
        var distinct = new List<UnionOption>();
        foreach (var option in options.Where(option => !distinct.Exists(known => SchemaShape.IsSame(known.Flat, option.Flat))))
        {
            distinct.Add(option);
        }

        return distinct;
    }

    private static JsonObject Common(UnionKind kind, IReadOnlyList<JsonObject> schemas) => kind switch
    {
        UnionKind.Name or UnionKind.Number => new JsonObject { ["type"] = schemas[0].Text("type"), ["enum"] = Values(schemas) },
        UnionKind.Text => new JsonObject { ["type"] = "string" },
        UnionKind.Quantity => new JsonObject { ["type"] = schemas.All(schema => schema.Text("type") == "integer") ? "integer" : "number" },
        UnionKind.Flag => new JsonObject { ["type"] = "boolean" },
        UnionKind.List => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["anyOf"] = new JsonArray([.. schemas.Select(schema => schema["items"]?.DeepClone() ?? new JsonObject())]) } },
        _ => [],
    };

    private static JsonArray Values(IReadOnlyList<JsonObject> schemas)
    {
        var values = new JsonArray();
        foreach (var value in schemas.SelectMany(schema => schema.Array("enum")!).Where(value => !values.Any(known => JsonNode.DeepEquals(known, value))))
        {
            values.Add(value?.DeepClone());
        }

        return values;
    }
}
