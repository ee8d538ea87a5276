namespace Reelwire.SpecCompiler.Tests.Reading;

public sealed class OpenApiFenceTests
{
    private const string Path = "/v2/video/generations";

    [Fact]
    public void Examples_in_JSON_are_told_from_documents_by_their_content()
    {
        var page = Page(
            """{"id": "an example ahead of the document"}""",
            Post("""{"type":"object"}"""),
            "{'id': 'printed by Python, no JSON at all'}");

        page.Lists([Path], "paths");
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("##", "###")]
    [InlineData("###", "####")]
    public void Headings_of_either_level_sum_an_operation_up(string operation, string purpose)
    {
        var page = PageUnderTest.Written($"# Model\n\n{purpose} Create a batch <a href=\"#x\"></a>\n\nText.\n\n{operation} POST {Path}\n\n>\n\n```json\n{Post("{}")}\n```\n");

        page.Says("\"Create a batch\"", "paths", Path, "post", "summary");
    }

    [Fact]
    public void A_section_called_API_Schema_says_nothing_so_the_title_sums_up()
    {
        var page = PageUnderTest.Written($"# Model\n\n## API Schema\n\n## POST {Path}\n\n```json\n{Post("{}")}\n```\n");

        page.Says("\"Model\"", "paths", Path, "post", "summary");
    }

    [Fact]
    public void A_document_in_YAML_is_read_like_one_in_JSON()
    {
        var page = PageUnderTest.Written(
            """
            > ## Documentation Index
            > Fetch the complete index.

            <AgentInstructions>
              ## Submitting Feedback
              Send a request.
            </AgentInstructions>

            # Model

            > What it does.

            ````yaml post /v1/ai/model
            openapi: 3.0.0
            info: { title: All of the vendor, version: 2.1.0 }
            security:
              - apiKey: []
            paths:
              /v1/ai/model:
                post:
                  summary: Makes it
                  responses:
                    '200': { description: Made }
            components:
              securitySchemes:
                apiKey: { type: apiKey, in: header, name: x-freepik-api-key }
            ````
            """);

        Assert.Empty(page.Diagnostics);
        page.Says("""{ "title": "Model", "description": "What it does.", "version": "2.1.0" }""", "info");
        page.Says("""{ "summary": "Makes it", "responses": { "200": { "description": "Made" } }, "security": [{ "apiKey": [] }] }""", "paths", "/v1/ai/model", "post");
    }

    [Theory]
    [InlineData("vendor.json", """{"openapi":"3.0.1","info":{"title":"A vendor","description":"Its API.","version":"7"},"paths":{"/a":{"get":{"responses":{"200":{"description":"Fine"}}}}}}""")]
    [InlineData("vendor.yaml", "# No title\nopenapi: 3.0.1\ninfo: { title: A vendor, description: Its API., version: '7' }\npaths: { /a: { get: { responses: { '200': { description: Fine } } } } }")]
    public void A_file_that_is_nothing_but_OpenAPI_is_read_too(string file, string text)
    {
        var page = PageUnderTest.Written(text, file);

        Assert.Empty(page.Diagnostics);
        Assert.Equal("A vendor", page.Page!.Title);
        page.Says("""{ "openapi": "3.0.3", "info": { "title": "A vendor", "description": "Its API.", "version": "7" }, "paths": { "/a": { "get": { "responses": { "200": { "description": "Fine" } } } } } }""");
    }

    [Fact]
    public void A_fault_in_a_file_of_its_own_stands_on_the_files_line() =>
        Assert.StartsWith("vendor.yaml(3,1): error SC0003: ", PageUnderTest.Written("openapi: 3.0.1\npaths: {}\npaths: {}", "vendor.yaml").Finding(), StringComparison.Ordinal);

    [Theory]
    [InlineData("integer", "[5, 10]", "\"5\"", "5")]
    [InlineData("string", "[\"5\", \"10\"]", "5", "\"5\"")]
    public void A_default_takes_the_type_of_its_enumeration(string type, string values, string written, string taken)
    {
        var page = Page(Post($$"""{"type":"object","properties":{"duration":{"type":"{{type}}","enum":{{values}},"default":{{written}} } } }"""));

        page.Says(taken, [.. Body, "properties", "duration", "default"]);
        Assert.EndsWith($"info SC0040: The default {written} is taken as {taken}, which its schema allows.", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_the_enumeration_does_not_have_is_left_out_with_a_warning()
    {
        var page = Page(Post("""{"type":"object","properties":{"duration":{"type":"integer","enum":[5,10],"default":7}}}"""));

        page.Says("""{ "type": "integer", "enum": [5, 10] }""", [.. Body, "properties", "duration"]);
        Assert.EndsWith("warning SC0041: The default 7 is not among the allowed values; it is left out.", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nullable_members_stay_nullable()
    {
        var page = Page(Post("""{"type":"object","nullable":true,"properties":{"a":{"type":"string","nullable":true},"b":{"type":["string","null"]}}}"""));

        page.Says(
            """{ "type": "object", "nullable": true, "properties": { "a": { "type": "string", "nullable": true }, "b": { "type": "string", "nullable": true } } }""",
            Body);
    }

    [Theory]
    [InlineData("200", "OK")]
    [InlineData("201", "Created")]
    [InlineData("404", "Not Found")]
    [InlineData("429", "Too Many Requests")]
    public void A_response_without_description_gets_the_words_of_its_status(string status, string words)
    {
        var page = Page($$"""{ "openapi": "3.0.0", "paths": { "{{Path}}": { "post": { "responses": { "{{status}}": {} } } } } }""");

        page.Says($"\"{words}\"", "paths", Path, "post", "responses", status, "description");
    }

    [Fact]
    public void The_first_of_two_descriptions_of_one_operation_is_taken_with_a_warning()
    {
        var page = Page(Post("""{"type":"object","title":"first"}"""), Post("""{"type":"object","title":"second"}"""));

        page.Says("\"first\"", [.. Body, "title"]);
        Assert.EndsWith($"warning SC0021: POST {Path} is described twice on this page and not alike; the first description is taken.", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void Components_of_one_name_that_differ_are_told_apart()
    {
        var page = Page(
            """{"openapi":"3.0.0","paths":{"/a":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/task"}}}}}}}},"components":{"schemas":{"task":{"type":"object"}}}}""",
            """{"openapi":"3.0.0","paths":{"/b":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/task"}}}}}}}},"components":{"schemas":{"task":{"type":"string"}}}}""");

        page.Says("""{ "task": { "type": "object" }, "task-2": { "type": "string" } }""", "components", "schemas");
        page.Says("""{ "$ref": "#/components/schemas/task" }""", "paths", "/a", "get", "responses", "200", "content", "application/json", "schema");
        page.Says("""{ "$ref": "#/components/schemas/task-2" }""", "paths", "/b", "get", "responses", "200", "content", "application/json", "schema");
    }

    [Fact]
    public void A_reference_to_nothing_takes_any_value_with_a_warning()
    {
        var page = Page(Post("""{"$ref":"#/components/schemas/lost"}"""));

        page.Says("{}", Body);
        Assert.Equal(
            "page.md(5,53): warning SC0022: '#/components/schemas/lost' leads to nothing on this page; any value is taken there.",
            page.Finding());
    }

    private static string[] Body => ["paths", Path, "post", "requestBody", "content", "application/json", "schema"];

    private static string Post(string schema) =>
        $$"""
        { "openapi": "3.0.0", "paths": { "{{Path}}": { "post": {
        "requestBody": { "content": { "application/json": { "schema":
          {{schema}} } } },
        "responses": { "200": { "description": "Fine" } } } } } }
        """;

    private static PageUnderTest Page(params string[] fences) =>
        PageUnderTest.Written($"# Model\n\n{string.Concat(fences.Select(fence => $"```json\n{fence}\n```\n\n"))}");
}
