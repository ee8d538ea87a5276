using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Mintlify;

/// <summary>The tree's <c>security</c> as OpenAPI has it: named schemes, and alternatives that name them.</summary>
internal sealed class MintlifySecurity
{
    private static readonly string[] s_places = ["query", "header", "cookie"];

    public MintlifySecurity(JsonArray? security)
    {
        foreach (var alternative in (security ?? []).OfType<JsonObject>())
        {
            var title = alternative.Text("title") ?? "security";
            var requirement = new JsonObject();
            foreach (var place in s_places)
            {
                foreach (var (name, member) in alternative.Object("parameters").Object(place)?.ToArray() ?? [])
                {
                    var scheme = requirement.Count == 0 ? title : $"{title}-{name}";
                    Schemes[scheme] = ReadScheme(place, name, member as JsonObject ?? []);
                    requirement[scheme] = new JsonArray();
                }
            }

            if (requirement.Count > 0)
            {
                Requirements.Add((JsonNode)requirement);
            }
        }
    }

    public JsonObject Schemes { get; } = [];

    public JsonArray Requirements { get; } = [];

    private static JsonObject ReadScheme(string place, string name, JsonObject member)
    {
        var scheme = member.Text("type") == "http"
            ? new JsonObject { ["type"] = "http", ["scheme"] = member.Text("scheme") ?? "bearer" }
            : new JsonObject { ["type"] = "apiKey", ["in"] = place, ["name"] = name };
        if (member.Take("description") is { } description)
        {
            scheme["description"] = description;
        }

        return scheme;
    }
}
