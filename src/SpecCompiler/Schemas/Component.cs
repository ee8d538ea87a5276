using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>A named schema: an object or an enumeration.</summary>
/// <param name="Name">C# type name, and the component's name.</param>
/// <param name="Place">Where it was first described.</param>
internal sealed record Component(string Name, Place Place)
{
    /// <summary>The schema, its inner objects and enumerations being references; empty until it is built.</summary>
    public JsonObject Schema { get; set; } = [];

    /// <summary>The place of each member, by the vendor's name.</summary>
    public Dictionary<string, Place> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether this is an object with described members.</summary>
    public bool IsObject => SchemaShape.IsObject(Schema);

    /// <summary>Whether this is an enumeration.</summary>
    public bool IsEnum => Schema.ContainsKey("enum");
}
