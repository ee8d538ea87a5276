using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>An explanation for programs.</summary>
internal static class ExplanationJson
{
    /// <summary>The page, its operations and their parameters; what a page does not tell is left out.</summary>
    public static JsonObject Of(Explanation explanation) => new()
    {
        ["page"] = explanation.File,
        ["title"] = explanation.Title,
        ["operations"] = new JsonArray([.. explanation.Operations.Select(Of)]),
    };

    private static JsonObject Of(ExplainedOperation operation)
    {
        var json = new JsonObject { ["method"] = operation.Operation.Method, ["path"] = operation.Operation.Path, ["line"] = operation.Line };
        if (operation.Operation.IsDeprecated)
        {
            json["deprecated"] = true;
        }

        json["parameters"] = new JsonArray([.. operation.Members.Select(Of)]);
        return json;
    }

    private static JsonObject Of(ExplainedMember member)
    {
        var json = new JsonObject { ["name"] = member.Member.Name, ["where"] = member.Member.Where, ["type"] = member.Type, ["required"] = member.IsRequired };
        if (member.Member.Facts.TryGetValue("default", out var value))
        {
            json["default"] = value.Value?.DeepClone();
        }

        if (member.Member["enum"] is { } allowed)
        {
            json["allowed"] = allowed.DeepClone();
        }

        if (member.Range is { } range)
        {
            json["range"] = range;
        }

        json["line"] = member.Line;
        json["lines"] = new JsonObject(member.Lines.Select(line => KeyValuePair.Create(line.Key, (JsonNode?)line.Value)));
        return json;
    }
}
