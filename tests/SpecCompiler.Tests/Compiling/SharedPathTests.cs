using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class SharedPathTests
{
    internal const string Protocol = """
        openapi: 3.0.3
        discriminator: model
        hosts:
          api:
            paths:
              /v1/videos:
                post:
                  operationId: submit-video
                  responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Video" } } } } }
                get:
                  operationId: get-video
                  parameters: [ { name: id, in: query, required: true, schema: { type: string } } ]
                  responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Video" } } } } }
        components:
          schemas:
            Video: { type: object, properties: { id: { type: string }, state: { type: string }, url: { type: string } } }
        x-task:
          submit: { operation: submit-video, id: id }
          read: { operation: get-video, status: state }
          outputs: [url]
          states: { succeeded: [done] }

        """;

    private static string Members(string model, string more = "") => $$"""{ "model": { "type": "string", "enum": ["{{model}}"] }, "prompt": { "type": "string" }{{more}} }""";

    private static Acme Two(string second = "two", string more = "") => new Acme { ProtocolYaml = Protocol }
        .Page("one", Members("one"), "\"model\"", path: "/v1/videos")
        .Page("two", Members(second, more), "\"model\"", path: "/v1/videos");

    [Fact]
    public void Models_of_one_path_are_one_operation_whose_body_the_model_chooses() =>
        Two().Document().Operation("post", "/v1/videos")["requestBody"]!["content"]!["application/json"]!["schema"].Is("""
            { "oneOf": [{ "$ref": "#/components/schemas/OneRequest" }, { "$ref": "#/components/schemas/TwoRequest" }],
              "discriminator": { "propertyName": "model", "mapping": { "one": "#/components/schemas/OneRequest", "two": "#/components/schemas/TwoRequest" } } }
            """);

    [Fact]
    public void Each_model_of_an_operation_has_its_own_task()
    {
        var models = Two().Document().Operation("post", "/v1/videos")["x-task"]!["models"]!.AsArray();
        Assert.Equal(["OneRequest SubmitVideoAsync", "TwoRequest SubmitVideoAsync"], models.Select(model => $"{model!["request"]} {model["submit"]!["method"]}"));
    }

    [Fact]
    public void A_second_model_leaves_the_method_of_the_first_as_it_is()
    {
        var one = new Acme { ProtocolYaml = Protocol }.Page("one", Members("one"), "\"model\"", path: "/v1/videos").Document().Operation("post", "/v1/videos")["x-csharp"]!;
        var two = Two().Document().Operation("post", "/v1/videos")["x-csharp"]!;
        one["requests"].Is("""["OneRequest"]""");
        two["requests"].Is("""["OneRequest", "TwoRequest"]""");
        Assert.Equal(["VideoRequest SubmitVideoAsync", "VideoRequest SubmitVideoAsync"], new[] { one, two }.Select(call => $"{call["body"]} {call["method"]}"));
    }

    [Fact]
    public void Without_a_name_in_the_protocol_the_path_names_the_operation()
    {
        var document = new Acme { ProtocolYaml = "openapi: 3.0.3\ndiscriminator: model\n" }.Page("one", Members("one"), "\"model\"", path: "/v1/chat/completions").Document();
        Assert.Equal("SubmitChatCompletionsAsync", (string?)document.Operation("post", "/v1/chat/completions")["x-csharp"]!["method"]);
    }

    [Fact]
    public void Two_pages_that_tell_the_same_of_a_model_are_one()
    {
        var acme = Two(second: "one");
        acme.Compile()!.Operation("post", "/v1/videos")["x-csharp"]!["requests"].Is("""["OneRequest"]""");
        Assert.Equal(("SC0121", Severity.Info, "two.md"), Finding(acme));
    }

    [Fact]
    public void Of_two_pages_that_contradict_each_other_the_later_counts()
    {
        var acme = Two(second: "one", more: """, "seed": { "type": "integer" }""");
        acme.Compile()!.Operation("post", "/v1/videos")["x-csharp"]!["requests"].Is("""["TwoRequest"]""");
        Assert.Equal(("SC0120", Severity.Warning, "two.md"), Finding(acme));
    }

    [Fact]
    public void Models_that_answer_differently_answer_with_untyped_JSON()
    {
        var acme = new Acme { ProtocolYaml = "openapi: 3.0.3\ndiscriminator: model\n" }
            .Page("one", Members("one"), "\"model\"", path: "/v1/videos")
            .Page("two", Members("two"), "\"model\"", path: "/v1/videos", answer: """{ "url": { "type": "string" } }""");
        Assert.Equal("JsonElement", (string?)acme.Compile()!.Operation("post", "/v1/videos")["x-csharp"]!["returns"]);
        Assert.Equal(("SC0120", Severity.Warning, "two.md"), Finding(acme));
    }

    private static (string Id, Severity Severity, string File) Finding(Acme acme)
    {
        var finding = Assert.Single(acme.Bag.Items);
        return (finding.Id, finding.Severity, finding.File);
    }
}
