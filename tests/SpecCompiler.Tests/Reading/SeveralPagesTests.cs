namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>Files that hold several pages, of one dialect or of several.</summary>
public sealed class SeveralPagesTests
{
    private const string Headers = "## Request Headers\n\n<ParamField header=\"Authorization\" type=\"string\" required={true} />\n\n";

    [Fact]
    public void Pages_of_fal_stay_apart()
    {
        var page = PageUnderTest.Written(Fal("One", "a/one", "x") + Fal("Two", "a/two", "y"));
        page.Lists(["/a/one", "/a/two"], "paths");
        page.Says("\"Two\"", "paths", "/a/two", "post", "summary");
        page.Lists(["x"], "components", "schemas", "Input", "properties");
        page.Lists(["y"], "components", "schemas", "Input-2", "properties");
    }

    [Fact]
    public void Pages_of_Novita_stay_apart_and_findings_have_the_lines_of_the_file()
    {
        var page = PageUnderTest.Written(Novita("One", "one", "a") + Novita("Two", "two", "b").Replace("type=\"string\" />\n\n```", "type=\"blob\" />\n\n```", StringComparison.Ordinal));
        page.Lists(["/v3/one", "/v3/two"], "paths");
        page.Lists(["a"], "paths", "/v3/one", "post", "requestBody", "content", "application/json", "schema", "properties");
        page.Lists(["b"], "paths", "/v3/two", "post", "requestBody", "content", "application/json", "schema", "properties");
        Assert.StartsWith("page.md(25,1): warning SC0042", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_several_dialects_are_read_by_their_own_readers()
    {
        var page = PageUnderTest.Written(Fal("One", "a/one", "x") + Novita("Two", "two", "a") + "# Three\n\n```json\n{ \"openapi\": \"3.0.3\", \"paths\": { \"/three\": { \"post\": {} } } }\n```\n");
        page.Lists(["/a/one", "/v3/two", "/three"], "paths");
    }

    [Fact]
    public void Sections_that_are_headings_of_the_first_level_are_one_page() =>
        PageUnderTest.Written("# Model\n\n# Request Body\n\n<ParamField body=\"a\" type=\"string\" />\n\n# Response\n\n<ResponseField name=\"task_id\" type=\"string\" />\n").Lists(["/v3/async/page"], "paths");

    [Fact]
    public void Models_that_are_described_one_by_one_are_a_choice()
    {
        var page = PageUnderTest.Written($"# Models\n\n```json\n{Video("one")}\n```\n\n```json\n{Video("two")}\n```\n");
        page.Says(
            """
            { "oneOf": [ { "type": "object", "required": ["model"], "properties": { "model": { "type": "string", "enum": ["one"] } } },
                         { "type": "object", "required": ["model"], "properties": { "model": { "type": "string", "enum": ["two"] } } } ] }
            """,
            "paths", "/videos", "post", "requestBody", "content", "application/json", "schema");
        Assert.Empty(page.Diagnostics);
    }

    private static string Video(string model) => $$"""
        { "openapi": "3.0.3", "paths": { "/videos": { "post": { "requestBody": { "content": { "application/json": { "schema":
          { "type": "object", "required": ["model"], "properties": { "model": { "type": "string", "enum": ["{{model}}"] } } } } } }, "responses": { "200": { "description": "OK" } } } } } }
        """;

    private static string Fal(string title, string model, string member) =>
        $"# {title}\n\n> What it does.\n\n- **Endpoint**: `https://fal.run/{model}`\n\n### Input Schema\n\n- **`{member}`** (`string`, _required_)\n\n### Output Schema\n\n- **`url`** (`string`, _required_)\n\n";

    private static string Novita(string title, string path, string member) =>
        $"# {title}\n\nWhat it does.\n\n{Headers}<ParamField body=\"{member}\" type=\"string\" />\n\n```bash\ncurl 'https://api.example.com/v3/{path}' -d '{{}}'\n```\n\n<ResponseField name=\"task_id\" type=\"string\" />\n\n";
}
