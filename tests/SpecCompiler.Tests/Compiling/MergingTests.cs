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
    public void The_later_of_two_different_components_of_one_name_is_named_after_its_page()
    {
        var acme = new Acme()
            .Page("one", Ratio, components: """{ "ratio": { "type": "string", "enum": ["1:1", "16:9"] } }""")
            .Page("two", Ratio, components: """{ "ratio": { "type": "string", "enum": ["1:1", "4:3"] } }""");
        var document = acme.Compile()!;
        document.Schema("Ratio")["enum"].Is("""["1:1", "16:9"]""");
        document.Schema("TwoRatio")["enum"].Is("""["1:1", "4:3"]""");
        Assert.Equal("TwoRatio?", (string?)document.Schema("TwoRequest")["properties"]!["ratio"]!["x-csharp"]!["typeName"]);
        var finding = Assert.Single(acme.Bag.Items);
        Assert.Equal(("SC0119", "two.md"), (finding.Id, finding.File));
    }

    [Fact]
    public void A_third_component_of_one_name_that_is_the_second_again_is_one_with_it()
    {
        var acme = new Acme()
            .Page("one", """{ "size": { "$ref": "#/components/schemas/ratio" }, "box": { "type": "object", "properties": { "ratio": { "$ref": "#/components/schemas/ratio" } } } }""", components: """{ "ratio": { "type": "string", "enum": ["1:1"] } }""")
            .Page("two", Ratio, components: """{ "ratio": { "type": "string", "enum": ["4:3"] } }""");
        Assert.Equal(["Ratio", "TwoRatio"], acme.Compile()!["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Where(name => name.EndsWith("Ratio", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_recursive_component_that_is_renamed_refers_to_itself_by_its_new_name()
    {
        var acme = new Acme()
            .Page("one", """{ "node": { "$ref": "#/components/schemas/node" } }""", components: """{ "node": { "type": "object", "properties": { "a": { "type": "string" } } } }""")
            .Page("two", """{ "node": { "$ref": "#/components/schemas/node" } }""", components: """{ "node": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/node" } } } }""");
        Assert.Equal("TwoNode?", (string?)acme.Compile()!.Schema("TwoNode")["properties"]!["next"]!["x-csharp"]!["typeName"]);
    }

    [Fact]
    public void A_member_named_description_is_part_of_the_shape()
    {
        var acme = new Acme()
            .Page("one", Acme.Prompt, answer: """{ "description": { "type": "string" } }""")
            .Page("two", Acme.Prompt, answer: """{ "description": { "type": "integer" } }""");
        Assert.Contains("TwoSubmission", acme.Compile()!["components"]!["schemas"]!.AsObject().Select(schema => schema.Key));
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
