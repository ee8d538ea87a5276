using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>A named schema: an object, an enumeration, or a choice.</summary>
/// <param name="Name">C# type name, and the component's name.</param>
/// <param name="Place">Where it was first described.</param>
internal sealed record Component(string Name, Place Place)
{
    /// <summary>The schema, its inner objects and enumerations being references; empty until it is built.</summary>
    public JsonObject Schema { get; set; } = [];

    /// <summary>The place of each member, by the vendor's name.</summary>
    public Dictionary<string, Place> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a choice: the member that tells which alternative a value is, and its value there, by the alternative's name.</summary>
    public Dictionary<string, (string Member, string Value)> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether this is an object with described members.</summary>
    public bool IsObject => SchemaShape.IsObject(Schema);

    /// <summary>Whether this is an enumeration.</summary>
    public bool IsEnum => Schema.ContainsKey("enum");

    /// <summary>Whether this is a choice.</summary>
    public bool IsUnion => !IsObject && Schema.ContainsKey("anyOf");
}
