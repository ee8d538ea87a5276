using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Compiling;

/// <summary>Pages that sell several things.</summary>
public sealed class PagePartsTests
{
    private const string Protocol = """
        openapi: 3.0.3
        bodies: { post: Submission }
        hosts:
          api:
            paths:
              <path>/{id}:
                get:
                  operationId: get-<page>-task
                  responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Result" } } } } }
        components:
          schemas:
            Result: { type: object, properties: { state: { type: string }, url: { type: string } } }
        x-task:
          submit: { operation: submit-<page>, id: id }
          read: { operation: get-<page>-task, status: state }
          outputs: [url]
          states: { succeeded: [done] }

        """;

    [Fact]
    public void Each_operation_with_a_body_is_a_task_the_further_ones_named_after_their_paths() => Assert.Equal(
        [
            "/v1/make: one OneRequest SubmitOneAsync GetOneTaskAsync",
            "/v1/video/extend: one-extend OneExtendRequest SubmitOneExtendAsync GetOneExtendTaskAsync",
            "/v1/image/extend: one-image-extend OneImageExtendRequest SubmitOneImageExtendAsync GetOneImageExtendTaskAsync",
        ],
        Tasks(Several().Document()));

    [Fact]
    public void What_vendor_yaml_says_of_a_member_counts_for_the_operations_that_have_it()
    {
        var acme = Several();
        acme.VendorYaml = acme.VendorYaml.Replace("expectedSeconds: 60 }", "expectedSeconds: 60, media: { picture: base64 } }", StringComparison.Ordinal);
        var document = acme.Document();
        Assert.Equal("base64", (string?)document.Schema("OneImageExtendRequest")["properties"]!["picture"]!["x-media"]!["encoding"]);
    }

    [Fact]
    public void A_member_that_no_operation_has_is_an_error_still()
    {
        var acme = Several();
        acme.VendorYaml = acme.VendorYaml.Replace("expectedSeconds: 60 }", "expectedSeconds: 60, media: { nowhere: base64 } }", StringComparison.Ordinal);
        Assert.Equal("SC0112", acme.Error().Id);
    }

    [Fact]
    public void Each_model_of_a_choice_is_a_task_named_after_it()
    {
        var document = new Acme { ProtocolYaml = SharedPathTests.Protocol }.Operations($$"""
            { "/v1/videos": { "post": { "requestBody": { "content": { "application/json": { "schema": { "oneOf": [ {{Model("acme/fast-1")}}, {{Model("acme/good-1")}} ] } } } },
              "responses": { "200": { "description": "OK" } } } } }
            """).Document();
        Assert.Equal(["/v1/videos: one OneRequest SubmitVideoAsync GetVideoAsync", "/v1/videos: one-acme-good-1 OneAcmeGood1Request SubmitVideoAsync GetVideoAsync"], Tasks(document));
        document.Operation("post", "/v1/videos")["requestBody"]!["content"]!["application/json"]!["schema"]!["discriminator"]!["mapping"]!.Is(
            """{ "acme/fast-1": "#/components/schemas/OneRequest", "acme/good-1": "#/components/schemas/OneAcmeGood1Request" }""");
    }

    private static string Model(string name) => $$"""{ "type": "object", "required": ["model"], "properties": { "model": { "type": "string", "enum": ["{{name}}"] }, "prompt": { "type": "string" } } }""";

    private static Acme Several()
    {
        static string Post(string path, string members) => $$"""
            "{{path}}": { "post": {
              "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": {{members}} } } } },
              "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } } }
            """;
        return new Acme { ProtocolYaml = Protocol }.Operations(
            $$"""{ {{Post("/v1/make", Acme.Prompt)}}, {{Post("/v1/video/extend", Acme.Prompt)}}, {{Post("/v1/image/extend", """{ "picture": { "type": "string" } }""")}} }""");
    }

    private static IEnumerable<string> Tasks(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from model in operation.Value!["x-task"]?["models"]?.AsArray() ?? []
        select $"{path.Key}: {model!["name"]} {model["request"]} {model["submit"]!["method"]} {model["read"]!["method"]}";
}
