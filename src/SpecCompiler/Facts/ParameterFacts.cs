using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>A request's members as a table for people and for option checks.</summary>
internal sealed class ParameterFacts(ComponentPool pool)
{
    private static readonly string[] s_bounds = ["minimum", "maximum", "maxLength"];

    /// <summary>One row per member.</summary>
    public JsonArray Of(Component request)
    {
        var required = (request.Schema.Array("required") ?? []).Select(name => name.AsText()).ToHashSet(StringComparer.Ordinal);
        return new JsonArray([.. PromptFacts.Members(request).Select(member => Row(member.Name, member.Schema, required.Contains(member.Name)))]);
    }

    private JsonObject Row(string name, JsonObject schema, bool isRequired)
    {
        var facts = schema.Object("x-csharp")!;
        var target = SchemaShape.ReferenceOf(schema) is { } reference ? pool.All[reference].Schema : schema;
        var row = new JsonObject { ["name"] = name };
        if (PromptFacts.Role(name, facts) is { } role)
        {
            row["role"] = role;
        }

        row["kind"] = TypeNames.Of(schema) == TypeNames.Media ? "media" : target.Text("type") is "string" or "integer" or "number" or "boolean" or "array" ? target.Text("type") : "object";
        if (isRequired)
        {
            row["required"] = true;
        }

        if (schema["default"] is { } value)
        {
            row["default"] = EnumFacts.TextOf(value);
        }

        if (target.Array("enum") is { } values)
        {
            row["allowed"] = new JsonArray([.. values.Select(allowed => (JsonNode)EnumFacts.TextOf(allowed!))]);
        }

        foreach (var bound in s_bounds.Where(bound => schema[bound].IsNumber()))
        {
            row[bound] = schema[bound]!.ToJsonString();
        }

        row["summary"] = SummaryLines.OneLine(schema.Text("description") ?? target.Text("description") ?? name);
        return row;
    }
}
