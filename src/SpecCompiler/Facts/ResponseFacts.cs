using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What C# needs to know of an object that is received: every member may be missing.</summary>
internal sealed class ResponseFacts(ComponentPool pool, MemberNames memberNames)
{
    private readonly ResponseReads _reads = new(pool);

    /// <summary>The component's <c>x-csharp</c>; its members get theirs.</summary>
    public JsonObject Of(Component component, bool isRoot, bool isPrinted)
    {
        foreach (var (member, name) in memberNames.Of(component))
        {
            var schema = component.Schema.Object("properties")!.Object(member)!;
            component.Schema["properties"]![member] = MemberSchema.With(
                schema,
                new JsonObject { ["name"] = name, ["typeName"] = TypeNames.Of(schema) + "?", ["read"] = _reads.Of(schema), ["summary"] = SummaryLines.Of(schema.Text("description"), name + ".") });
        }

        var facts = new JsonObject { ["kind"] = "response", ["summary"] = SummaryLines.Of(component.Schema.Text("description"), component.Name + ".") };
        if (!isPrinted)
        {
            facts["print"] = false;
        }

        if (isRoot)
        {
            facts["root"] = true;
        }

        return facts;
    }
}
