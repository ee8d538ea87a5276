using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class PageOperationsTests
{
    private const string Answer = """ "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } } }""";
    private const string Body = """ "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "prompt": { "type": "string" } } } } } }""";

    [Fact]
    public void Operations_of_one_method_are_told_apart_by_their_paths() => Assert.Equal(
        ["Post /v1/one: SubmitOneAsync() paid", "Post /v1/a/{id}/start: PostOneAIdStartAsync(string id)", "Post /v1/a/{id}/cancel: PostOneAIdCancelAsync(string id)"],
        Calls($$"""{ "/v1/one": { "post": { {{Body}}, {{Answer}} } }, "/v1/a/{id}/start": { "post": { {{Answer}} } }, "/v1/a/{id}/cancel": { "post": { {{Answer}} } } }""", []));

    [Fact]
    public void Operations_stand_in_the_order_of_the_pages_so_that_a_page_added_last_changes_no_default() => Assert.Equal(
        ["/v1/zebra", "/v1/ant"],
        new Acme().Page("one", Acme.Prompt, path: "/v1/zebra").Page("two", Acme.Prompt, path: "/v1/ant").Document()["paths"]!.AsObject().Select(path => path.Key));

    [Fact]
    public void A_page_that_sells_nothing_has_methods_only() => Assert.Equal(
        ["Get /v1/balance: GetOneAsync()"],
        Calls($$"""{ "/v1/balance": { "get": { {{Answer}} } } }""", []));

    [Fact]
    public void An_operation_that_two_pages_tell_alike_is_no_contradiction() =>
        Assert.Equal("SC0121", Repeated("""{ "operationId": "other", "summary": "In other words", """ + Answer + " }"));

    [Fact]
    public void An_operation_that_two_pages_tell_differently_is_a_contradiction() =>
        Assert.Equal("SC0120", Repeated("{ " + Answer.Replace("\"id\"", "\"key\"", StringComparison.Ordinal) + " }"));

    [Fact]
    public void A_body_that_is_no_JSON_stands_in_the_document_without_a_method() => Assert.Equal(
        [],
        Calls($$"""{ "/v1/one": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string", "format": "binary" } } } } } }, {{Answer}} } } }""", ["SC0123"]));

    [Fact]
    public void An_answer_that_is_no_JSON_stands_in_the_document_without_a_method() => Assert.Equal(
        [],
        Calls($$"""{ "/v1/one": { "post": { {{Body}}, "responses": { "200": { "description": "OK", "content": { "audio/wav": { "schema": { "type": "string", "format": "binary" } } } } } } } }""", ["SC0123"]));

    [Fact]
    public void JSON_is_taken_of_an_answer_that_comes_as_a_stream_too() => Assert.Equal(
        ["Post /v1/one: SubmitOneAsync() paid"],
        Calls($$"""{ "/v1/one": { "post": { {{Body}}, "responses": { "200": { "description": "OK", "content": { "text/event-stream": { "schema": { "type": "string" } }, "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } } } }""", []));

    [Fact]
    public void An_example_that_is_referred_to_is_put_in_place()
    {
        var document = new Acme().Operations(
            $$"""{ "/v1/one": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } }, "examples": { "first": { "$ref": "#/components/examples/one" }, "lost": { "$ref": "#/components/examples/two" } } } } }, {{Answer}} } } }""",
            """{ "examples": { "one": { "value": { "a": "b" } } } }""").Document();
        document.Operation("post", "/v1/one")["requestBody"]!["content"]!["application/json"]!["examples"].Is("""{ "first": { "value": { "a": "b" } } }""");
    }

    private static string Repeated(string second)
    {
        var acme = new Acme().Operations($$"""{ "/v1/balance": { "get": { {{Answer}} } } }""").Operations($$"""{ "/v1/balance": { "get": {{second}} } }""", name: "two");
        Assert.NotNull(acme.Compile());
        return Assert.Single(acme.Bag.Items).Id;
    }

    private static IEnumerable<string> Calls(string paths, string[] findings)
    {
        var acme = new Acme().Operations(paths);
        var document = acme.Compile()!;
        Assert.Equal(findings, acme.Bag.Items.Select(finding => finding.Id));
        Assert.Equal(JsonNode.Parse(paths)!.AsObject().Count, document["paths"]!.AsObject().Count);
        return from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               let call = operation.Value!["x-csharp"]
               where call is not null
               select $"{call["verb"]} {call["route"]}: {call["method"]}({string.Join(", ", call["arguments"]!.AsArray().Select(argument => $"{argument!["typeName"]} {argument["name"]}"))}){(call["paid"] is null ? "" : " paid")}";
    }
}
