using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Tests.Reading.Novita;

/// <summary>What Novita's other pages do that the published one does not.</summary>
public sealed class NovitaPageTests
{
    private const string TaskId = "<ResponseField name=\"task_id\" type=\"string\" required={true} />\n";
    private static readonly string[] s_properties = ["paths", "/v3/async/page", "post", "requestBody", "content", "application/json", "schema", "properties"];

    [Fact]
    public void Fields_nest_to_any_depth()
    {
        var page = Body("""
            <ParamField body="extra" type="object" required={false}>
              Extra.

              <Expandable title="properties" defaultOpen={false}>
                <ParamField body="webhook" type="object">
                  <Expandable title="properties">
                    <ParamField body="url" type="string" required={true}>
                      Where to.
                    </ParamField>
                    <ParamField body="modes" type="object[]">
                      <Expandable title="properties">
                        <ParamField body="on" type="bool" required />
                      </Expandable>
                    </ParamField>
                  </Expandable>
                </ParamField>
              </Expandable>
            </ParamField>
            """);
        page.Says(
            """
            { "type": "object", "description": "Extra.", "properties": { "webhook": { "type": "object", "required": ["url"], "properties": {
              "url": { "type": "string", "description": "Where to." },
              "modes": { "type": "array", "items": { "type": "object", "required": ["on"], "properties": { "on": { "type": "boolean" } } } } } } } }
            """,
            [.. s_properties, "extra"]);
    }

    [Theory]
    [InlineData("string", """{ "type": "string" }""")]
    [InlineData("int64", """{ "type": "integer" }""")]
    [InlineData("float32", """{ "type": "number" }""")]
    [InlineData("bool", """{ "type": "boolean" }""")]
    [InlineData("integer¦null", """{ "type": "integer", "nullable": true }""")]
    [InlineData("object[]¦null", """{ "type": "array", "items": { "type": "object" }, "nullable": true }""")]
    [InlineData("[string]", """{ "type": "array", "items": { "type": "string" } }""")]
    [InlineData("string[]", """{ "type": "array", "items": { "type": "string" } }""")]
    [InlineData("list", """{ "type": "array", "items": {} }""")]
    [InlineData("null", "{}")]
    [InlineData("string¦number", """{ "anyOf": [{ "type": "string" }, { "type": "number" }] }""")]
    [InlineData("enum<string>", """{ "type": "string" }""")]
    [InlineData("enum<integer> | null", """{ "type": "integer", "nullable": true }""")]
    [InlineData("array<integer | null>", """{ "type": "array", "items": { "type": "integer", "nullable": true } }""")]
    [InlineData("array of strings", """{ "type": "array", "items": { "type": "string" } }""")]
    [InlineData("Voice · object[] | null", """{ "type": "array", "items": { "type": "object" }, "nullable": true }""")]
    [InlineData("string or null", """{ "type": "string", "nullable": true }""")]
    [InlineData("map[string]string", """{ "type": "object" }""")]
    [InlineData("file", """{ "type": "string", "format": "binary" }""")]
    public void Types_go_by_many_names(string type, string schema) => Body($"<ParamField body=\"a\" type=\"{type}\" />").Says(schema, [.. s_properties, "a"]);

    [Fact]
    public void An_unknown_type_takes_any_value_and_is_told()
    {
        var page = Body("<ParamField body=\"a\" type=\"blob\" />");
        page.Says("{}", [.. s_properties, "a"]);
        Assert.Contains(page.Diagnostics, finding => finding.ToString().StartsWith("page.md(3,1): warning SC0042: 'blob' is no type", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("boolean", "\"false\"", "false")]
    [InlineData("integer", "\"5\"", "5")]
    [InlineData("integer", "{5}", "5")]
    [InlineData("integer", "{1.0}", "1")]
    [InlineData("string", "\"5\"", "\"5\"")]
    [InlineData("string[]", "\"[]\"", "[]")]
    public void A_default_is_of_the_declared_type(string type, string written, string json) =>
        Body($"<ParamField body=\"a\" type=\"{type}\" default={written} />").Says(json, [.. s_properties, "a", "default"]);

    [Fact]
    public void The_word_null_is_no_default() => Body("<ParamField body=\"a\" type=\"string\" default=\"null\" />").Says("""{ "type": "string" }""", [.. s_properties, "a"]);

    [Fact]
    public void Descriptions_lose_tags_and_escapes_outside_of_back_ticks() =>
        Body("<ParamField body=\"a\" type=\"string\">\n  The task\\_id, \\{\\{key}}.<br />\n  <Warning>Not `<lora:$name>`.</Warning>\n\n  * one\n  * two\n</ParamField>")
            .Says("\"The task_id, {{key}}.\\n\\nNot `<lora:$name>`.\\n\\n* one\\n* two\"", [.. s_properties, "a", "description"]);

    [Fact]
    public void Query_path_and_header_fields_are_parameters_but_for_two_headers()
    {
        var page = PageUnderTest.Written("""
            # Result

            <ParamField header="Authorization" type="string" required={true} />
            <ParamField header="content-type" type="string" required={true} />
            <ParamField header="X-Trace" type="string" />
            <ParamField query="task_id" type="string" required={true}>
              The id.
            </ParamField>
            <ParamField path="kind" type="string" />

            ```bash theme={"system"}
            curl --location 'https://api.example.com/v3/{kind}/task-result?task_id=1'
            ```
            """);
        page.Says("""[{ "url": "https://api.example.com" }]""", "servers");
        page.Says(
            """
            [ { "name": "kind", "in": "path", "required": true, "schema": { "type": "string" } },
              { "name": "task_id", "in": "query", "required": true, "description": "The id.", "schema": { "type": "string" } },
              { "name": "X-Trace", "in": "header", "required": false, "schema": { "type": "string" } } ]
            """,
            "paths", "/v3/{kind}/task-result", "get", "parameters");
    }

    [Theory]
    [InlineData("--request PUT --data '{}'", "put")]
    [InlineData("--data '{}'", "post")]
    public void The_call_with_a_body_is_the_one_that_a_body_belongs_to(string options, string method) =>
        PageUnderTest.Written($"# M\n\n<ParamField body=\"a\" type=\"string\" />\n\n```bash\ncurl 'https://a.example/status'\n```\n\n```bash\ncurl 'https://a.example/make' {options}\n```\n")
            .Lists([method], "paths", "/make");

    [Theory]
    [InlineData("`POST https://a.example/v3/remove-text`")]
    [InlineData("## POST https://a.example/v3/remove-text")]
    public void A_line_with_method_and_address_tells_the_operation(string line) =>
        PageUnderTest.Written($"# M\n\n{line}\n\n<ParamField body=\"a\" type=\"string\" />\n").Lists(["post"], "paths", "/v3/remove-text");

    [Fact]
    public void A_default_may_be_an_object() =>
        Body("<ParamField body=\"a\" type=\"object\" default={{ \"b\": 1 }} />").Says("""{ "b": 1 }""", [.. s_properties, "a", "default"]);

    [Fact]
    public void Entities_and_items_of_html_lists_are_text() =>
        Body("<ParamField body=\"a\" type=\"string\">\n  Pauses: &lt;#x#&gt;\n  <ul>\n    <li>one</li>\n    <li>two</li>\n  </ul>\n</ParamField>")
            .Says("\"Pauses: <#x#>\\n\\n* one\\n\\n* two\"", [.. s_properties, "a", "description"]);

    [Fact]
    public void A_hint_wins_over_curl()
    {
        var page = new PageReader().Read(
            "page.md",
            "# M\n\n<ParamField body=\"a\" type=\"string\" />\n\n```bash\ncurl 'https://a.example/make' -d '{}'\n```\n",
            new PageHints("PUT", "/hinted", "https://b.example"),
            new DiagnosticBag())!;
        Assert.Equal("""[{"url":"https://b.example"}]""", page.Document["servers"]!.ToJsonString());
        Assert.NotNull(page.Document["paths"]!["/hinted"]!["put"]);
    }

    [Fact]
    public void The_guessed_path_leaves_the_files_prefix_out() =>
        PageUnderTest.Written($"# M\n\n<ParamField body=\"a\" type=\"string\" />\n{TaskId}", "novita__model-apis-wan-t2v.md").Lists(["/v3/async/wan-t2v"], "paths");

    [Fact]
    public void Without_task_id_nothing_is_guessed() => Assert.StartsWith(
        "page.md(1,1): error SC0005: The page has neither a method nor a path",
        PageUnderTest.Written("# M\n\n<ParamField body=\"a\" type=\"string\" />\n<ResponseField name=\"data\" type=\"object\" />\n").Finding(),
        StringComparison.Ordinal);

    [Fact]
    public void An_element_that_is_not_closed_is_told()
    {
        var page = Body("<ParamField body=\"a\" type=\"object\">\n  <Expandable title=\"properties\">\n  <ParamField body=\"b\" type=\"string\" />\n</ParamField>");
        page.Says("""{ "type": "object", "properties": { "b": { "type": "string" } } }""", [.. s_properties, "a"]);
        Assert.Contains(page.Diagnostics, finding => finding.ToString() == "page.md(4,3): warning SC0008: <Expandable> is not closed before </ParamField> in line 6.");
    }

    [Fact]
    public void Elements_within_fences_are_text()
    {
        var page = Body("<ParamField body=\"a\" type=\"string\" />\n\n```mdx\n<ParamField body=\"b\" type=\"string\" />\n```");
        page.Lists(["a"], s_properties);
    }

    private static PageUnderTest Body(string fields) => PageUnderTest.Written($"# Model\n\n{fields}\n\n{TaskId}");
}
