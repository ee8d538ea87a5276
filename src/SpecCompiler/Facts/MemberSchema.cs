using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>Puts C# facts beside a member's schema.</summary>
internal static class MemberSchema
{
    /// <summary>A new schema with the facts; NSwag ignores whatever stands beside a reference, so that goes into <c>allOf</c>.</summary>
    public static JsonObject With(JsonObject schema, JsonObject facts)
    {
        var told = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(SchemaShape.Reference(SchemaShape.ReferenceOf(schema)!)) } : (JsonObject)schema.DeepClone();
        told["x-csharp"] = facts;
        return told;
    }
}
