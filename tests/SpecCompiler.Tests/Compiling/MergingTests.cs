namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class MergingTests
{
    private const string Ratio = """{ "ratio": { "$ref": "#/components/schemas/ratio" } }""";

    [Fact]
    public void Identical_components_of_two_pages_are_one_even_if_their_words_differ()
    {
        var document = new Acme()
            .Page("one", Ratio, components: """{ "ratio": { "type": "string", "enum": ["1:1", "16:9"], "description": "First." } }""")
            .Page("two", Ratio, components: """{ "ratio": { "type": "string", "enum": ["1:1", "16:9"], "description": "Second." } }""")
            .Document();
        Assert.Equal("First.", (string?)document.Schema("Ratio")["description"]);
    }

    [Fact]
    public void Different_components_of_one_name_ask_for_another()
    {
        var error = new Acme()
            .Page("one", Ratio, components: """{ "ratio": { "type": "string", "enum": ["1:1", "16:9"] } }""")
            .Page("two", Ratio, components: """{ "ratio": { "type": "string", "enum": ["1:1", "4:3"] } }""")
            .Error();
        Assert.Equal(("SC0109", "two.md"), (error.Id, error.File));
        Assert.Contains("one.md", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_named_description_is_part_of_the_shape()
    {
        var error = new Acme()
            .Page("one", Acme.Prompt, answer: """{ "description": { "type": "string" } }""")
            .Page("two", Acme.Prompt, answer: """{ "description": { "type": "integer" } }""")
            .Error();
        Assert.Equal("SC0109", error.Id);
    }

    [Fact]
    public void Two_pages_that_sell_at_one_path_are_an_error()
    {
        var error = new Acme().Page("one", Acme.Prompt).Page("two", Acme.Prompt, path: "/v1/one").Error();
        Assert.Equal(("SC0110", "two.md"), (error.Id, error.File));
    }

    [Fact]
    public void The_protocols_operation_for_several_pages_stands_once()
    {
        var acme = new Acme
        {
            ProtocolYaml = """
                openapi: 3.0.3
                bodies: { post: Submission }
                hosts:
                  api:
                    paths:
                      /v1/result:
                        get:
                          operationId: get-result
                          responses:
                            "200": { description: OK, content: { application/json: { schema: { anyOf: [ { $ref: "#/components/schemas/<stem>Output" } ] } } } }
                components:
                  schemas:
                    OneOutput: { type: object, properties: { a: { type: string } } }
                    TwoOutput: { type: object, properties: { b: { type: string } } }
                """,
        }.Page("one", Acme.Prompt).Page("two", Acme.Prompt);
        acme.Document().Operation("get", "/v1/result")["responses"]!["200"]!["content"]!["application/json"]!["schema"].Is(
            """{ "anyOf": [{ "$ref": "#/components/schemas/OneOutput" }, { "$ref": "#/components/schemas/TwoOutput" }] }""");
    }

    [Fact]
    public void Two_protocol_operations_of_one_id_are_an_error()
    {
        var acme = new Acme
        {
            ProtocolYaml = """
                openapi: 3.0.3
                hosts: { api: { paths: { "/a": { get: { operationId: get-it, responses: { "200": { description: OK } } } }, "/b": { get: { operationId: get-it, responses: { "200": { description: OK } } } } } } }
                """,
        }.Page("one", Acme.Prompt);
        Assert.Equal("SC0118", acme.Error().Id);
    }
}
