using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>Which requests a mapping answers: method, path, required parameters, and a key.</summary>
internal sealed class RequestPattern(JsonObject document)
{
    /// <summary>The header by which a caller asks for another answer than the first success.</summary>
    public const string StatusHeader = "X-Mock-Status";

    /// <summary>The pattern of an operation; <paramref name="isDefault"/> is the answer that comes without asking.</summary>
    public JsonObject Of(string method, string path, JsonObject operation, string status, bool isDefault)
    {
        var (query, headers) = (new JsonObject(), new JsonObject());
        foreach (var (name, value) in Keys(operation, "query").Concat(Required(operation, "query")))
        {
            query[name] = value;
        }

        foreach (var (name, value) in Keys(operation, "header").Concat(Required(operation, "header")))
        {
            headers[name] = value;
        }

        var asked = new JsonObject { ["equalTo"] = status };
        headers[StatusHeader] = isDefault ? new JsonObject { ["or"] = new JsonArray(new JsonObject { ["absent"] = true }, asked) } : asked;

        var pattern = new JsonObject { ["method"] = method.ToUpperInvariant(), [path.Contains('{', StringComparison.Ordinal) ? "urlPathTemplate" : "urlPath"] = path };
        if (query.Count > 0)
        {
            pattern["queryParameters"] = query;
        }

        pattern["headers"] = headers;
        return pattern;
    }

    private static JsonObject Present => new() { ["matches"] = ".+" };

    private static IEnumerable<(string Name, JsonObject Value)> Required(JsonObject operation, string place) =>
        from parameter in (operation.Array("parameters") ?? []).OfType<JsonObject>()
        where parameter["required"].IsTrue() && parameter.Text("in") == place && parameter.Text("name") is not null
        select (parameter.Text("name")!, Present);

    // Only the first alternative: documents of specc have no more.
    private IEnumerable<(string Name, JsonObject Value)> Keys(JsonObject operation, string place)
    {
        var alternatives = operation.Array("security") ?? document.Array("security");
        foreach (var (name, _) in alternatives?.FirstOrDefault() as JsonObject ?? [])
        {
            var scheme = document.Object("components").Object("securitySchemes").Object(name);
            if (scheme.Text("type") == "apiKey" && scheme.Text("in") == place)
            {
                yield return (scheme.Text("name")!, Present);
            }
            else if (scheme.Text("type") == "http" && place == "header")
            {
                yield return ("Authorization", new JsonObject { ["matches"] = scheme.Text("scheme") == "bearer" ? "(?i)Bearer .+" : ".+" });
            }
        }
    }
}
