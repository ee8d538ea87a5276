using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Reading.Prose;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>Makes schemas of <c>ParamField</c> and <c>ResponseField</c> elements.</summary>
internal sealed class NovitaFields(PageFindings findings)
{
    private const string Group = "Expandable";
    private static readonly string[] s_bounds = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];
    private static readonly string[] s_nameAttributes = ["body", "name", "query", "path", "header"];

    /// <summary>The object that the fields are members of.</summary>
    public JsonObject ReadObject(IEnumerable<MdxElement> fields)
    {
        var schema = new JsonObject { ["type"] = "object" };
        AddMembers(schema, fields);
        return schema;
    }

    /// <summary>The member's name, or null after it was reported that there is none.</summary>
    public string? NameOf(MdxElement field)
    {
        var name = s_nameAttributes.Select(field.Value).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
        if (name is null)
        {
            findings.Report(ReadingRules.MalformedElement, field.Position, $"This <{field.Name}> names no member; it is left out.");
        }

        return name;
    }

    public JsonObject ReadField(MdxElement field)
    {
        var schema = ReadType(field);
        findings.Mark(schema, field.Position);
        var description = MdxText.Plain(field.Text);
        if (description.Length > 0)
        {
            schema["description"] = description;
        }

        AddAttributes(schema, field);
        ProseFacts.Complete(schema, description);
        AddInner(schema, field);
        return schema;
    }

    private void AddMembers(JsonObject schema, IEnumerable<MdxElement> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            if (NameOf(field) is not { } name)
            {
                continue;
            }

            if (properties.ContainsKey(name))
            {
                findings.Report(ReadingRules.DuplicateMember, field.Position, $"'{name}' is described twice; the first description is taken.");
                continue;
            }

            properties[name] = ReadField(field);
            if (field.IsSet("required"))
            {
                required.Add((JsonNode)name);
            }
        }

        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        schema["properties"] = properties;
    }

    private JsonObject ReadType(MdxElement field)
    {
        if (field.Value("type") is not { } type)
        {
            return [];
        }

        if (NovitaTypes.Find(type) is { } schema)
        {
            return schema;
        }

        findings.Report(ReadingRules.UnknownType, field.Position, $"'{type}' is no type that Novita's pages are known to use; any value is taken there.");
        return [];
    }

    private void AddInner(JsonObject schema, MdxElement field)
    {
        var inner = Flatten(field).ToArray();
        if (inner.Length == 0)
        {
            return;
        }

        var owner = schema.Text("type") == "array" ? schema.GetOrAdd("items") : schema;
        owner.TryAdd("type", "object");
        if (owner.Text("type") != "object")
        {
            findings.Report(ReadingRules.MalformedElement, field.Position, $"A {owner.Text("type")} has no members; those described within are left out.");
            return;
        }

        AddMembers(owner, inner);
    }

    private static IEnumerable<MdxElement> Flatten(MdxElement element) =>
        element.Children.SelectMany(child => child.Name == Group ? Flatten(child) : [child]);

    private void AddAttributes(JsonObject schema, MdxElement field)
    {
        if (ReadDefault(field, schema.Text("type")) is { } value)
        {
            findings.Mark(value, field.Position);
            schema["default"] = value;
        }

        foreach (var bound in s_bounds)
        {
            if (field.Value(bound) is { } text && PlainScalar.ReadNumber(text.Trim()) is { } number)
            {
                findings.Mark(number, field.Position);
                schema[bound] = number;
            }
        }

        if (field.IsSet("deprecated"))
        {
            schema["deprecated"] = true;
        }
    }

    private JsonNode? ReadDefault(MdxElement field, string? type)
    {
        // An attribute in quotes is text whatever the type: default="false", default="null", default="[]".
        if (field.Value("default") is not { } text || text == "null" || (text.Length == 0 && type != "string"))
        {
            return null;
        }

        var isText = type == "string" && !field.Attributes["default"].StartsWith('{');
        var value = !isText && JsonTree.TryRead(text, field.Position, findings, out var read, out _, out _) ? read : JsonValue.Create(text.Trim('\'', '"'));
        return value is null ? null : ValueConversion.Convert(value, type) ?? value;
    }
}
