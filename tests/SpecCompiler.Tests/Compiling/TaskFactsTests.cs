namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class TaskFactsTests
{
    private const string Protocol = """
        openapi: 3.0.3
        bodies: { post: Submission }
        hosts:
          api:
            paths:
              /v1/results/{id}:
                get:
                  operationId: get-result
                  responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Result" } } } } }
        components:
          schemas:
            Result: { type: object, properties: { state: { type: string }, made: { type: array, items: { type: object, properties: { url: { type: string } } } } } }
        x-task:
          submit: { operation: submit-<page>, id: id }
          read: { operation: get-result, status: state }
          outputs: ["film.url", "made[].url"]
          states: { succeeded: [done] }

        """;

    [Fact]
    public void Member_paths_become_CSharp()
    {
        var document = new Acme { ProtocolYaml = Protocol }.Page("one", Acme.Prompt).Document();
        document.Schema("Result")["x-csharp"]!["outputs"].Is("""["Made?.Select(item => item.Url)"]""");
        document.Operation("post", "/v1/one")["x-task"]!["models"]![0]!["read"].Is("""{ "method": "GetResultAsync", "status": "State" }""");
        document.Operation("post", "/v1/one")["responses"]!["200"]!["links"].Is(
            """{ "get-result": { "operationId": "get-result", "parameters": { "id": "$response.body#/id" }, "description": "The id that the task was given, for get-result." } }""");
    }

    [Theory]
    [InlineData("$request.query.hook", Acme.Prompt, true)]
    [InlineData("$request.body#/hook", """{ "hook": { "type": "string" } }""", true)]
    [InlineData("$request.body#/hook", Acme.Prompt, false)]
    [InlineData("$request.body#/extra/hook", """{ "extra": { "type": "object", "properties": { "hook": { "type": "string" } } } }""", true)]
    [InlineData("$request.body#/extra/hook", """{ "extra": { "type": "object", "properties": { "other": { "type": "string" } } } }""", false)]
    public void What_a_vendor_posts_to_the_URL_of_a_submit_is_a_callback_and_a_type(string url, string members, bool isPosted)
    {
        var protocol = Protocol.Replace("  outputs:", $"  webhook: {{ url: \"{url}\", body: News }}\n  outputs:", StringComparison.Ordinal)
            .Replace("    Result:", "    News: { type: object, properties: { state: { type: string } } }\n    Result:", StringComparison.Ordinal);
        var submit = new Acme { ProtocolYaml = protocol }.Page("one", members).Document().Operation("post", "/v1/one");
        Assert.Equal(isPosted ? "News" : null, (string?)submit["x-task"]!["models"]![0]!["webhook"]);
        Assert.Equal(isPosted ? "#/components/schemas/News" : null, (string?)submit["callbacks"]?["taskChanged"]!["{" + url + "}"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("$request.body#/a}{b")]
    public void A_webhook_whose_URL_is_not_in_the_submit_is_an_error(string url)
    {
        var acme = new Acme { ProtocolYaml = Protocol.Replace("  outputs:", $"  webhook: {{ url: \"{url}\", body: Result }}\n  outputs:", StringComparison.Ordinal) }.Page("one", Acme.Prompt);
        var error = acme.Error();
        Assert.Equal(("SC0103", "protocol.yaml"), (error.Id, error.File));
    }

    [Theory]
    [InlineData("status: state", "status: stage")]
    [InlineData("id: id }", "id: task_id }")]
    [InlineData("operation: get-result,", "operation: get-results,")]
    [InlineData("\"made[].url\"", "\"made[].link\"")]
    public void A_contract_that_fits_no_operation_is_an_error(string find, string replace)
    {
        var acme = new Acme { ProtocolYaml = Protocol.Replace(find, replace, StringComparison.Ordinal) }.Page("one", Acme.Prompt);
        Assert.Null(acme.Compile());
        Assert.All(acme.Bag.Items, finding => Assert.Equal(("SC0113", "protocol.yaml"), (finding.Id, finding.File)));
        Assert.NotEmpty(acme.Bag.Items);
    }

    [Fact]
    public void A_prompt_fills_the_case_of_a_choice_that_it_can()
    {
        var acme = new Acme { ProtocolYaml = Protocol }.Page("one", """
            { "prompt": { "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "string" }] },
              "image": { "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] },
              "duration": { "anyOf": [{ "type": "integer", "enum": [5, 10] }, { "type": "string" }] } }
            """, required: "\"prompt\", \"image\"");
        acme.VendorYaml = acme.VendorYaml.Replace("pages:", "images: base64\npages:", StringComparison.Ordinal);
        acme.Document().Operation("post", "/v1/one")["x-task"]!["models"]![0]!["prompt"].Is("""
            [ { "member": "Prompt", "role": "Prompt", "expression": "prompt.Prompt!" },
              { "member": "Image", "role": "Image", "expression": "prompt.Image!" },
              { "member": "Duration", "role": "Duration", "expression": "prompt.Duration is { } duration ? OneDurationNumber.Parse(duration, null) : null" } ]
            """);
    }

    [Fact]
    public void A_required_member_that_a_prompt_cannot_give_leaves_the_prompt_out()
    {
        var document = new Acme { ProtocolYaml = Protocol }.Page("one", """{ "prompt": { "type": "string" }, "voice": { "type": "string" } }""", required: "\"prompt\", \"voice\"").Document();
        Assert.False(document.Operation("post", "/v1/one")["x-task"]!["models"]![0]!.AsObject().ContainsKey("prompt"));
    }

    [Theory]
    [InlineData("\"image_url\"", ", and the model is left out of 'Models'.")]
    [InlineData("", "It stays plain text.")]
    public void An_image_of_no_known_encoding_is_told(string required, string consequence)
    {
        var acme = new Acme { ProtocolYaml = Protocol }.Page("one", """{ "prompt": { "type": "string" }, "image_url": { "type": "string" } }""", required);

        Assert.NotNull(acme.Compile());

        var finding = Assert.Single(acme.Bag.Items);
        Assert.Equal(("SC0124", "vendor.yaml", 11), (finding.Id, finding.File, finding.Line));
        Assert.StartsWith("one.md: 'image_url' looks like an image, but 'media:' does not say how it travels (base64, data-uri or upload).", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(consequence, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_is_an_int_is_converted_with_a_check()
    {
        var document = new Acme { ProtocolYaml = Protocol }
            .Page("one", """{ "seed": { "type": "integer", "minimum": -1, "maximum": 2147483647 }, "duration": { "type": "integer" }, "resolution": { "type": "string", "enum": ["480p", "720p"] } }""", required: "\"resolution\"")
            .Document();
        document.Operation("post", "/v1/one")["x-task"]!["models"]![0]!["prompt"].Is("""
            [ { "member": "Seed", "role": "Seed", "expression": "checked((int?)prompt.Seed)" },
              { "member": "Duration", "role": "Duration", "expression": "prompt.Duration is { } duration ? long.Parse(duration, CultureInfo.InvariantCulture) : null" },
              { "member": "Resolution", "role": "Resolution", "expression": "prompt.Resolution is { } resolution ? new OneResolution(resolution) : OneResolution.P480" } ]
            """);
    }
}
