using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Mocks;

namespace Reelwire.SpecCompiler.Tests.Mocks;

public sealed class WireMockMappingsTests
{
    [Fact]
    public void An_operation_has_one_mapping_for_each_documented_status_in_the_documents_order()
    {
        var mappings = Mappings(Document("""{ "/a": { "get": { "operationId": "get-a", "responses": { "200": {}, "404": {}, "4XX": {}, "default": {} } }, "post": { "responses": { "202": {} } } } }"""));
        Assert.Equal(["get-a: 200", "get-a: 404", "post /a: 202"], mappings.Select(mapping => (string?)mapping["name"]));
        Assert.Equal([200, 404, 202], mappings.Select(mapping => (int)mapping["response"]!["status"]!));
    }

    [Fact]
    public void The_first_success_comes_without_asking_and_every_other_status_by_a_header()
    {
        var mappings = Mappings(Document("""{ "/a": { "get": { "responses": { "429": {}, "202": {}, "200": {} } } } }"""));
        Status(mappings[0]).Is("""{ "equalTo": "429" }""");
        Status(mappings[1]).Is("""{ "equalTo": "202" }""");
        Status(mappings[2]).Is("""{ "or": [{ "absent": true }, { "equalTo": "200" }] }""");

        static JsonNode? Status(JsonObject mapping) => mapping["request"]!["headers"]!["X-Mock-Status"];
    }

    [Fact]
    public void A_request_is_known_by_method_path_required_parameters_and_key()
    {
        var request = Mappings(Document(
            """
            { "/a/{id}/b": { "put": { "responses": { "204": {} }, "parameters": [
              { "name": "id", "in": "path", "required": true }, { "name": "q", "in": "query", "required": true },
              { "name": "optional", "in": "query" }, { "name": "x-h", "in": "header", "required": true }] } } }
            """))[0]["request"];
        request.Is(
            """
            { "method": "PUT", "urlPathTemplate": "/a/{id}/b", "queryParameters": { "q": { "matches": ".+" } },
              "headers": { "x-key": { "matches": ".+" }, "x-h": { "matches": ".+" }, "X-Mock-Status": { "or": [{ "absent": true }, { "equalTo": "204" }] } } }
            """);
    }

    [Theory]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "x-api-key" }""", """{ "headers": { "x-api-key": { "matches": ".+" } } }""")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "key" }""", """{ "queryParameters": { "key": { "matches": ".+" } } }""")]
    [InlineData("""{ "type": "http", "scheme": "bearer" }""", """{ "headers": { "Authorization": { "matches": "(?i)Bearer .+" } } }""")]
    [InlineData("""{ "type": "http", "scheme": "basic" }""", """{ "headers": { "Authorization": { "matches": ".+" } } }""")]
    public void The_key_is_wanted_where_the_document_says(string scheme, string pattern)
    {
        var document = Document("""{ "/a": { "get": { "responses": { "200": {} } } } }""");
        document["components"]!["securitySchemes"]!["key"] = JsonNode.Parse(scheme);
        var request = Mappings(document)[0]["request"]!.AsObject();
        request["headers"]!.AsObject().Remove("X-Mock-Status");
        var expected = JsonNode.Parse(pattern)!.AsObject();
        expected.TryAdd("headers", new JsonObject());
        Assert.All(expected, part => request[part.Key].Is(part.Value!.ToJsonString()));
    }

    [Fact]
    public void An_operation_without_security_wants_no_key()
    {
        var request = Mappings(Document("""{ "/a": { "get": { "security": [], "responses": { "200": {} } } } }"""))[0]["request"]!;
        Assert.Equal(["X-Mock-Status"], request["headers"]!.AsObject().Select(header => header.Key));
    }

    [Fact]
    public void A_literal_path_goes_before_one_with_parameters()
    {
        var mappings = Mappings(Document("""{ "/a/{id}": { "get": { "responses": { "200": {} } } }, "/a/all": { "get": { "responses": { "200": {} } } } }"""));
        Assert.Equal([2, 1], mappings.Select(mapping => (int)mapping["priority"]!));
        Assert.Equal("/a/all", (string?)mappings[1]["request"]!["urlPath"]);
    }

    [Theory]
    [InlineData("""{ "example": { "a": 1 }, "schema": { "type": "string" } }""")]
    [InlineData("""{ "examples": { "one": { "value": { "a": 1 } }, "two": { "value": { "a": 2 } } }, "schema": { "type": "string" } }""")]
    [InlineData("""{ "schema": { "type": "object", "properties": { "a": { "type": "integer", "minimum": 1 } } } }""")]
    public void The_answer_is_the_documented_example_or_else_made_from_the_schema(string content)
    {
        var response = Mappings(Document($$"""{ "/a": { "get": { "responses": { "400": { "content": { "application/problem+json": {{content}} } } } } } }"""))[0]["response"];
        response.Is("""{ "status": 400, "headers": { "Content-Type": "application/problem+json" }, "jsonBody": { "a": 1 } }""");
    }

    [Fact]
    public void Ids_are_UUIDs_that_depend_on_host_operation_and_status_alone()
    {
        const string Paths = """{ "/a": { "get": { "responses": { "200": {}, "404": {} } }, "put": { "responses": { "200": {} } } }, "/b": { "get": { "responses": { "200": {} } } } }""";
        var ids = Ids(Document(Paths));
        var elsewhere = Document(Paths);
        elsewhere["servers"] = JsonNode.Parse("""[{ "url": "https://elsewhere.example" }]""");
        Assert.Equal(8, ids.Concat(Ids(elsewhere)).Distinct().Count());
        Assert.All(ids, id => Assert.Equal(8, Guid.ParseExact(id, "D").Version));
        Assert.Equal("aed6e84e-", ids[0][..9]);

        static List<string> Ids(JsonObject document) => [.. Mappings(document).Select(mapping => (string)mapping["id"]!)];
    }

    private static List<JsonObject> Mappings(JsonObject document) => [.. WireMockMappings.Of(document)["mappings"]!.AsArray().Select(mapping => mapping!.AsObject())];

    private static JsonObject Document(string paths) => new()
    {
        ["openapi"] = "3.0.3",
        ["servers"] = JsonNode.Parse("""[{ "url": "https://api.example.com" }]"""),
        ["security"] = JsonNode.Parse("""[{ "key": [] }]"""),
        ["paths"] = JsonNode.Parse(paths),
        ["components"] = JsonNode.Parse("""{ "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "x-key" } } }"""),
    };
}
