using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What C# needs to know of a choice.</summary>
internal sealed class UnionFacts(ComponentPool pool)
{
    private const string AnyObject = "IsObject";

    private readonly ResponseReads _reads = new(pool);

    /// <summary>The component's <c>x-csharp</c>.</summary>
    public JsonObject Of(Component component, bool isSent, bool isReceived)
    {
        var options = component.Schema.Array("anyOf")!.OfType<JsonObject>().Where(option => TypeNames.Of(option) != TypeNames.Json).DistinctBy(TypeNames.Of, StringComparer.Ordinal).ToList();
        var facts = new JsonObject { ["kind"] = "union", ["summary"] = SummaryLines.Of(component.Schema.Text("description"), component.Name + "."), ["cases"] = new JsonArray([.. options.Select(Case)]) };
        if (isReceived)
        {
            facts["reads"] = Reads(component, options);
        }

        if (isSent)
        {
            facts["sent"] = true;
        }

        if (isSent && facts.Array("cases")!.Any(known => known!["rules"] is not null))
        {
            facts["checked"] = true;
        }

        if (!isSent && !isReceived)
        {
            facts["print"] = false;
        }

        return facts;
    }

    private JsonObject Case(JsonObject option)
    {
        var type = TypeNames.Of(option);
        var facts = new JsonObject { ["typeName"] = type };

        // C# has no conversions from interfaces.
        if (option.Text("type") == "array")
        {
            facts["isList"] = true;
        }

        facts["from"] = option.Text("type") == "array" ? TypeNames.Of(option.Object("items") ?? []) + "[]" : type;
        if (type is "bool" or "int" or "long" or "double" || SchemaShape.ReferenceOf(option) is { } name && pool.All[name].IsEnum)
        {
            facts["isValue"] = true;
        }

        if (RuleFacts.Of(option, type + "?", pool) is { Count: > 0 } rules)
        {
            facts["rules"] = rules;
        }

        return facts;
    }

    // What is surest comes first: the kind of value, then what an object says it is, then members that no other has.
    private JsonArray Reads(Component union, List<JsonObject> options)
    {
        var objects = options.Where(option => SchemaShape.ReferenceOf(option) is { } name && pool.All[name].IsObject).ToList();
        var names = objects.Select(option => SchemaShape.ReferenceOf(option)!).ToList();
        var reads = options.Select(option => (Test: Kind(option), Read: _reads.Sure(option))).Where(read => read.Test != AnyObject)
            .Concat(objects.Select(option => (Test: Test(union, SchemaShape.ReferenceOf(option)!, names), Read: _reads.Sure(option))))
            .OrderBy(read => Rank(read.Test));
        return new JsonArray([.. reads.DistinctBy(read => read.Test, StringComparer.Ordinal).Select(read => new JsonObject { ["test"] = read.Test, ["read"] = read.Read })]);
    }

    private string Kind(JsonObject option) => (SchemaShape.ReferenceOf(option) is { } name ? pool.All[name].Schema : option).Text("type") switch
    {
        "string" => "IsText",
        "integer" => "IsInteger",
        "number" => "IsNumber",
        "boolean" => "IsBoolean",
        "array" => "IsArray",
        _ => AnyObject,
    };

    private string Test(Component union, string name, IReadOnlyList<string> objects)
    {
        if (union.Tags.TryGetValue(name, out var tag))
        {
            return $"Is({CSharpLiteral.Of(tag.Member)}, {CSharpLiteral.Of(tag.Value)})";
        }

        var others = objects.Where(other => other != name).SelectMany(Members).ToHashSet(StringComparer.Ordinal);
        var own = Members(name).Where(member => !others.Contains(member)).ToList();
        var required = own.Intersect((pool.All[name].Schema.Array("required") ?? []).Select(member => member.AsText()!), StringComparer.Ordinal).ToList();
        return own.Count == 0 || others.Count == 0 ? AnyObject : $"HasAny({string.Join(", ", (required.Count > 0 ? required : own).Select(CSharpLiteral.Of))})";
    }

    private IEnumerable<string> Members(string name) => pool.All[name].Schema.Object("properties")!.Select(member => member.Key);

    // A whole number is a number too, and an object that says nothing of itself may be any.
    private static int Rank(string test) => test switch
    {
        _ when test.StartsWith("Is(", StringComparison.Ordinal) => 1,
        _ when test.StartsWith("HasAny(", StringComparison.Ordinal) => 2,
        AnyObject => 3,
        "IsNumber" => 1,
        _ => 0,
    };
}
