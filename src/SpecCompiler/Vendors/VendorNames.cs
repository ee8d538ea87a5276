namespace Reelwire.SpecCompiler.Vendors;

/// <summary>Names that vendor.yaml gives.</summary>
/// <param name="Schemas">C# type names by the page's component name or by the name that the rules would give.</param>
/// <param name="Members">C# member names by type and then by member name or enumeration value.</param>
internal sealed record VendorNames(IReadOnlyDictionary<string, string> Schemas, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Members)
{
    /// <summary>The type's name: the given one, else <paramref name="name"/>.</summary>
    public string Schema(string name) => Schemas.GetValueOrDefault(name) ?? name;

    /// <summary>The member's given name, or null.</summary>
    public string? Member(string type, string member) => Members.GetValueOrDefault(type)?.GetValueOrDefault(member);
}
