namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class HoistingTests
{
    [Fact]
    public void Objects_and_enumerations_inside_a_request_become_components_named_after_the_model()
    {
        var document = new Acme().Page("one", """
            { "size": { "type": "object", "properties": { "unit": { "type": "string", "enum": ["px", "cm"] } } },
              "frames": { "type": "array", "items": { "type": "object", "properties": { "at": { "type": "number" } } } } }
            """).Document();
        document.Member("OneRequest", "size")["allOf"].Is("""[{ "$ref": "#/components/schemas/OneSize" }]""");
        document.Member("OneSize", "unit")["allOf"].Is("""[{ "$ref": "#/components/schemas/OneSizeUnit" }]""");
        document.Member("OneRequest", "frames")["items"].Is("""{ "$ref": "#/components/schemas/OneFramesItem" }""");
        Assert.Equal("IReadOnlyList<OneFramesItem>?", (string?)document.Member("OneRequest", "frames")["x-csharp"]!["typeName"]);
    }

    [Fact]
    public void A_default_behind_a_reference_belongs_to_the_member()
    {
        var document = new Acme()
            .Page("one", """{ "ratio": { "$ref": "#/components/schemas/the-ratio" } }""", components: """{ "the-ratio": { "type": "string", "enum": ["1:1", "16:9"], "default": "16:9" } }""")
            .Document();
        Assert.Equal("16:9", (string?)document.Member("OneRequest", "ratio")["default"]);
        Assert.False(document.Schema("TheRatio").ContainsKey("default"));
    }

    [Fact]
    public void Parts_of_allOf_become_one_object()
    {
        var document = new Acme().Page(
            "one",
            """{ "a": { "allOf": [{ "$ref": "#/components/schemas/base" }, { "properties": { "y": { "type": "string" } }, "required": ["y"] }] } }""",
            components: """{ "base": { "type": "object", "required": ["x"], "properties": { "x": { "type": "string" } } } }""").Document();
        document.Schema("OneA")["required"].Is("""["x", "y"]""");
    }

    [Fact]
    public void A_schema_may_contain_itself()
    {
        var document = new Acme().Page(
            "one",
            """{ "tree": { "$ref": "#/components/schemas/node" } }""",
            components: """{ "node": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/node" } } } }""").Document();
        document.Member("Node", "next")["allOf"].Is("""[{ "$ref": "#/components/schemas/Node" }]""");
    }

    [Fact]
    public void References_in_a_circle_are_an_error()
    {
        var error = new Acme().Page(
            "one",
            """{ "a": { "$ref": "#/components/schemas/b" } }""",
            components: """{ "b": { "$ref": "#/components/schemas/c" }, "c": { "$ref": "#/components/schemas/b" } }""").Error();
        Assert.Equal("SC0111", error.Id);
    }

    [Fact]
    public void A_reference_to_nothing_is_an_error() =>
        Assert.Equal("SC0111", new Acme().Page("one", """{ "a": { "$ref": "#/components/schemas/none" } }""").Error().Id);

    [Fact]
    public void A_name_that_is_NETs_gets_its_pages_before_it()
    {
        var acme = new Acme().Page("one", """{ "a": { "$ref": "#/components/schemas/task" } }""", components: """{ "task": { "type": "object", "properties": { "x": { "type": "string" } } } }""");
        Assert.NotNull(acme.Compile()!.Schema("OneTask"));
        var finding = Assert.Single(acme.Bag.Items);
        Assert.Equal("SC0119", finding.Id);
        Assert.Contains("names: schemas:", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_vendor_yaml_win()
    {
        var acme = new Acme().Page("one", """{ "a": { "$ref": "#/components/schemas/task" } }""", components: """{ "task": { "type": "object", "properties": { "x": { "type": "string" } } } }""");
        acme.VendorYaml += "names: { schemas: { task: AcmeTask }, members: { AcmeTask: { x: Width } } }\n";
        Assert.Equal("Width", (string?)acme.Document().Member("AcmeTask", "x")["x-csharp"]!["name"]);
    }

    [Fact]
    public void An_untyped_override_replaces_what_the_page_says()
    {
        var acme = new Acme { ProtocolYaml = "openapi: 3.0.3\nbodies: { post: Submission }\noverrides: { Submission.error: { description: Any. } }\n" }
            .Page("one", Acme.Prompt, answer: """{ "error": { "type": "object", "properties": { "name": { "type": "string" } } } }""");
        Assert.Equal("JsonElement?", (string?)acme.Document().Member("Submission", "error")["x-csharp"]!["typeName"]);
    }

    [Fact]
    public void Two_values_of_one_name_ask_for_another()
    {
        var error = new Acme().Page("one", """{ "a": { "type": "string", "enum": ["in-queue", "IN_QUEUE"] } }""").Error();
        Assert.Equal("SC0108", error.Id);
        Assert.Contains("names: members: OneA:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_describes_no_members_has_nothing_to_submit() => Assert.Equal("SC0104", new Acme().Page("one", "{}").Error().Id);

    [Fact]
    public void A_type_that_is_sent_and_received_is_an_error()
    {
        const string Shared = """{ "x": { "$ref": "#/components/schemas/shared" } }""";
        var error = new Acme().Page("one", Shared, answer: Shared, components: """{ "shared": { "type": "object", "properties": { "x": { "type": "string" } } } }""").Error();
        Assert.Equal("SC0114", error.Id);
    }
}
