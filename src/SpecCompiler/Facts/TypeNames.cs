using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>C# types of schemas.</summary>
internal static class TypeNames
{
    /// <summary>Any JSON.</summary>
    public const string Json = "JsonElement";

    /// <summary>An image that is sent.</summary>
    public const string Media = "MediaInput";

    /// <summary>The type without nullability.</summary>
    public static string Of(JsonObject schema)
    {
        if (SchemaShape.ReferenceOf(schema) is { } component)
        {
            return component;
        }

        if (schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf"))
        {
            return Json;
        }

        return schema.Text("type") switch
        {
            "string" => schema.Object("x-media").Text("encoding") is null ? "string" : Media,
            "boolean" => "bool",
            "integer" => IsInt(schema) ? "int" : "long",
            "number" => "double",
            "array" => $"IReadOnlyList<{Of(schema.Object("items") ?? [])}>",
            _ when schema.Object("additionalProperties") is { Count: > 0 } values => $"IReadOnlyDictionary<string, {Of(values)}>",
            _ => Json,
        };
    }

    private static bool IsInt(JsonObject schema) =>
        Bound(schema["minimum"]) is >= int.MinValue and <= int.MaxValue && Bound(schema["maximum"]) is >= int.MinValue and <= int.MaxValue;

    private static long? Bound(JsonNode? bound) => bound.IsInteger() ? bound.AsValue().GetValue<long>() : null;
}
