using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>C# names of an object's members.</summary>
internal sealed class MemberNames(VendorNames names, DiagnosticBag bag)
{
    /// <summary>The names by the vendor's names; a name that cannot be, or is taken, is told.</summary>
    public IReadOnlyDictionary<string, string> Of(Component component)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (member, _) in component.Schema.Object("properties") ?? [])
        {
            var name = names.Member(component.Name, member) ?? PascalCase.Of(member);
            var place = component.Members[member];
            if (!AllowList.IsIdentifier(name) || ReservedNames.Members.Contains(name) || name == component.Name)
            {
                place.Report(bag, CompilerRules.NameNeeded, $"The member '{Quoted.Text(member)}' cannot be called '{Quoted.Text(name)}' in C#; name it under 'names: members: {component.Name}:' in vendor.yaml.");
            }
            else if (!taken.TryAdd(name, member))
            {
                place.Report(
                    bag,
                    CompilerRules.NameClash,
                    $"The members '{Quoted.Text(taken[name])}' and '{Quoted.Text(member)}' are both '{component.Name}.{Quoted.Text(name)}' in C#; name one under 'names: members: {component.Name}:' in vendor.yaml.");
            }

            all[member] = name;
        }

        return all;
    }
}
