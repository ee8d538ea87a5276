using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>Makes WireMock's mappings of an OpenAPI document: one for every operation and documented status.</summary>
internal sealed class WireMockMappings
{
    private readonly JsonObject _paths;
    private readonly string _host;
    private readonly RequestPattern _requests;
    private readonly TaskAnswers _answers;
    private readonly SchemaSample _samples;

    private WireMockMappings(JsonObject document)
    {
        _paths = document.Object("paths") ?? [];
        _host = (document.Array("servers")?.FirstOrDefault() as JsonObject).Text("url") ?? "";
        _requests = new RequestPattern(document);
        _answers = new TaskAnswers(document);
        _samples = new SchemaSample(document.Object("components").Object("schemas") ?? []);
    }

    /// <summary>The mappings, in the document's order: <c>{"mappings": [...]}</c>, as WireMock's admin API and its folder of mappings take it.</summary>
    public static JsonObject Of(JsonObject document) => new() { ["mappings"] = new JsonArray([.. new WireMockMappings(document).All()]) };

    private IEnumerable<JsonNode> All() =>
        from path in _paths
        from operation in path.Value as JsonObject ?? []
        where (operation.Value as JsonObject).Object("responses") is not null
        from mapping in Of(operation.Key, path.Key, operation.Value!.AsObject())
        select mapping;

    private IEnumerable<JsonObject> Of(string method, string path, JsonObject operation)
    {
        var responses = operation.Object("responses")!;
        var first = responses.Select(response => response.Key).Where(ApiOperation.IsSuccess).Order(StringComparer.Ordinal).FirstOrDefault();
        foreach (var (status, response) in responses)
        {
            // "default" and "4XX" are no status that could be sent.
            if (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                var answer = ApiOperation.IsSuccess(status) ? _answers.Of(operation.Object("x-csharp").Text("method"), done: status == first) : TaskAnswer.Any;
                yield return new JsonObject
                {
                    ["id"] = MappingId.Of($"{method} {_host}{path} {status}"),
                    ["name"] = $"{operation.Text("operationId") ?? $"{method} {path}"}: {status}",

                    // As in OpenAPI, a literal path goes before one with parameters.
                    ["priority"] = 1 + path.Count(character => character == '{'),
                    ["request"] = _requests.Of(method, path, operation, status, isDefault: status == first),
                    ["response"] = Response(code, response as JsonObject, answer),
                };
            }
        }
    }

    private JsonObject Response(int status, JsonObject? response, TaskAnswer answer)
    {
        var written = new JsonObject { ["status"] = status };
        foreach (var (type, content) in (response.Object("content") ?? []).Take(1))
        {
            written["headers"] = new JsonObject { ["Content-Type"] = type };
            if (MockBody.Of(content as JsonObject ?? [], answer, _samples) is { } body)
            {
                written["jsonBody"] = body;
            }
        }

        return written;
    }
}
