using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>How values of answers are read, as calls of ResponseValue.</summary>
internal sealed class ResponseReads(ComponentPool pool)
{
    /// <summary>The call for a schema; what it gives may be null.</summary>
    public string Of(JsonObject schema) => (TypeNames.Of(schema), SchemaShape.ReferenceOf(schema)) switch
    {
        (var type, { } name) => pool.All[name] switch
        {
            { IsEnum: true } => $"AsEnum<{type}>()",
            { IsUnion: true } => $"AsUnion<{type}>()",
            _ => $"AsObject<{type}>()",
        },
        ("string", _) => "AsText()",
        ("bool", _) => "AsBoolean()",
        ("int", _) => "AsInt32()",
        ("long", _) => "AsInt64()",
        ("double", _) => "AsDouble()",
        (TypeNames.Json, _) => "AsJson()",
        _ => schema.Text("type") == "array" ? $"AsList(item => item.{Of(schema.Object("items") ?? [])})" : $"AsDictionary(item => item.{Of(schema.Object("additionalProperties")!)})",
    };

    /// <summary>The call for a schema that the value is known to have.</summary>
    public string Sure(JsonObject schema) => $"{Of(schema)}!{(IsValue(schema) ? ".Value" : string.Empty)}";

    private bool IsValue(JsonObject schema) =>
        SchemaShape.ReferenceOf(schema) is { } name ? !pool.All[name].IsObject : TypeNames.Of(schema) is "bool" or "int" or "long" or "double" or TypeNames.Json;
}
