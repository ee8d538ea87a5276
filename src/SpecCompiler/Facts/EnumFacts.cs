using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What C# needs to know of an enumeration.</summary>
internal sealed class EnumFacts(VendorNames names, DiagnosticBag bag)
{
    /// <summary>The component's <c>x-csharp</c>.</summary>
    public JsonObject Of(Component component)
    {
        var members = new JsonArray();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in component.Schema.Array("enum")!)
        {
            var text = TextOf(value!);
            var name = NameOf(component, text);
            if (!taken.TryAdd(name, text))
            {
                component.Place.Report(
                    bag,
                    CompilerRules.NameClash,
                    $"The values '{Quoted.Text(taken[name])}' and '{Quoted.Text(text)}' are both '{component.Name}.{Quoted.Text(name)}' in C#; name one under 'names: members: {component.Name}:' in vendor.yaml.");
            }

            members.Add(new JsonObject { ["name"] = name, ["literal"] = Literal(value!), ["summary"] = SummaryLines.Of(text, "An empty text.") });
        }

        return new JsonObject
        {
            ["kind"] = "enum",
            ["over"] = component.Schema.Text("type") == "integer" ? "long" : "string",
            ["summary"] = SummaryLines.Of(component.Schema.Text("description"), component.Name + "."),
            ["members"] = members,
        };
    }

    /// <summary>The C# name of a value.</summary>
    public string NameOf(Component component, string value)
    {
        var name = names.Member(component.Name, value) ?? EnumMemberName.Of(value);
        if (!AllowList.IsIdentifier(name) || ReservedNames.Members.Contains(name) || ReservedNames.EnumMembers.Contains(name) || name == component.Name)
        {
            component.Place.Report(
                bag,
                CompilerRules.NameNeeded,
                $"The value '{Quoted.Text(value)}' cannot be called '{Quoted.Text(name)}' in C#; name it under 'names: members: {component.Name}:' in vendor.yaml.");
        }

        return name;
    }

    /// <summary>A value as text for humans.</summary>
    public static string TextOf(JsonNode value) => value.AsText() ?? (value.IsInteger() ? value.AsValue().GetValue<long>().ToString(CultureInfo.InvariantCulture) : value.ToJsonString());

    /// <summary>A value as a C# literal.</summary>
    public static string Literal(JsonNode value) => value.IsInteger() ? CSharpLiteral.Of(value.AsValue().GetValue<long>()) : CSharpLiteral.Of(TextOf(value));
}
