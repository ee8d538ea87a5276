using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("freepik", "seedance-pro-720p.md", "prompt", "| prompt | body | string @65 | yes @104 | | | length to 2000 @64 | 55 |")]
    [InlineData("freepik", "seedance-pro-720p.md", "duration", "| duration | body | string @74 | | \"5\" @68 | \"5\", \"10\" @70 | | 66 |")]
    [InlineData("freepik", "seedance-pro-720p.md", "data.task_id", "| data.task_id | 200 | string (uuid) @267 | yes @277 | | | | 264 |")]
    [InlineData("fal", "seedance-v1-pro-image-to-video.md", "resolution", "| resolution | body | string | | 1080p @31 | 480p, 720p, 1080p @30 | | 29 |")]
    [InlineData("novita", "seedance-v1-pro-i2v.md", "duration", "| duration | body | integer | | 5 | 5, 10 @67 | | 66 |")]
    [InlineData("novita", "seedance-v1-pro-i2v.md", "prompt", "| prompt | body | string | | | | length to 2000 @26 | 25 |")]
    [InlineData("aimlapi", "seedance-1-0-pro-i2v.md", "generation_id", "| generation_id | query | string | yes | | | | 66 |")]
    public async Task A_parameter_is_told_with_its_facts_and_their_lines(string vendor, string page, string name, string expected)
    {
        var run = await Specc.RunAsync("explain", RepositoryRoot.File("specs", vendor, page));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, Row(run.Output, name));
    }

    [Fact]
    public async Task Columns_are_aligned()
    {
        var run = await Specc.RunAsync("explain", RepositoryRoot.File("specs", "fal", "seedance-v1-pro-image-to-video.md"));
        var rows = run.Output.Split('\n').Where(line => line.StartsWith('|')).ToArray();
        Assert.Single(rows.Select(row => row.IndexOf('|', 2)).Distinct());
    }

    [Fact]
    public async Task An_operation_is_told_with_its_line()
    {
        var run = await Specc.RunAsync("explain", RepositoryRoot.File("specs", "freepik", "seedance-pro-720p.md"));
        Assert.Contains("\n## POST /v1/ai/image-to-video/seedance-pro-720p (line 9)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_values_as_values_and_the_line_of_each_fact()
    {
        var run = await Specc.RunAsync("explain", RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md"), "--format", "json");
        var parameters = JsonNode.Parse(run.Output)!["operations"]![0]!["parameters"]!.AsArray();
        parameters.Single(parameter => (string?)parameter!["name"] == "duration")!.Is(
            """{ "name": "duration", "where": "body", "type": "integer", "required": false, "default": 5, "allowed": [5, 10], "line": 66, "lines": { "type": 66, "default": 66, "allowed": 67 } }""");
    }

    [Fact]
    public async Task Formats_of_an_image_are_a_bound_of_it_and_no_values()
    {
        var page = await WriteAsync(""" "image": { "type": "string", "description": "The image. Supported formats: JPG, PNG." } """);
        var run = await Specc.RunAsync("explain", page, "--format", "json");
        JsonNode.Parse(run.Output)!["operations"]![0]!["parameters"]![0]!.Is(
            """{ "name": "image", "where": "body", "type": "string", "required": false, "range": "formats jpeg, png", "line": 8, "lines": { "type": 8, "range": 8 } }""");
    }

    [Fact]
    public async Task Inner_members_items_and_alternatives_are_told_by_their_way()
    {
        var page = await WriteAsync("""
            "list": { "type": "array", "items": { "type": "object", "required": ["url"], "properties": { "url": { "type": "string" } } } },
            "tags": { "type": "array", "maxItems": 3, "items": { "type": "string", "enum": ["a", "b"] } },
            "size": { "anyOf": [{ "type": "string", "enum": ["big"] }, { "type": "object", "properties": { "width": { "type": "integer", "minimum": 0, "exclusiveMinimum": true } } }] },
            "labels": { "type": "object", "additionalProperties": { "type": "string", "maxLength": 9 } }
            """);
        var run = await Specc.RunAsync("explain", page);
        Assert.Equal(
            [
                "| list | body | array of object | | | | | 8 |",
                "| list[].url | body | string | yes | | | | 8 |",
                "| tags | body | array of string | | | | items to 3 | 9 |",
                "| tags[] | body | string | | | a, b | | 9 |",
                "| size | body | string \\| object | | | | | 10 |",
                "| size.anyOf[0] | body | string | | | big | | 10 |",
                "| size.anyOf[1].width | body | integer | | | | above 0 | 10 |",
                "| labels | body | object | | | | | 11 |",
                "| labels.* | body | string | | | | length to 9 | 11 |",
            ],
            Rows(run.Output));
    }

    [Fact]
    public async Task A_type_that_contains_itself_is_opened_once()
    {
        var page = await WriteAsync("\"tree\": { \"$ref\": \"#/components/schemas/Tree\" }", """{ "Tree": { "type": "object", "properties": { "child": { "$ref": "#/components/schemas/Tree" } } } }""");
        var run = await Specc.RunAsync("explain", page);
        Assert.Equal(["tree", "tree.child"], Rows(run.Output).Select(row => row.Split(' ')[1]));
    }

    [Fact]
    public async Task Components_that_double_level_by_level_end_with_a_warning()
    {
        var components = string.Join(',', Enumerable.Range(0, 40).Select(level =>
            $$"""
            "C{{level}}": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/C{{level + 1}}" }, "b": { "$ref": "#/components/schemas/C{{level + 1}}" } } }
            """));
        var page = await WriteAsync("\"a\": { \"$ref\": \"#/components/schemas/C0\" }", $"{{ {components}, \"C40\": {{ \"type\": \"string\" }} }}");
        var run = await Specc.RunAsync("explain", page);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning SC0400: POST /v1/x has more than 10000 members", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_of_components_without_end_is_cut_with_a_warning()
    {
        var components = string.Join(',', Enumerable.Range(0, 20_000).Select(level =>
            $$"""
            "C{{level}}": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/C{{level + 1}}" } } }
            """));
        var page = await WriteAsync("\"a\": { \"$ref\": \"#/components/schemas/C0\" }", $"{{ {components}, \"C20000\": {{ \"type\": \"string\" }} }}");
        var run = await Specc.RunAsync("explain", page);
        Assert.Contains("warning SC0400:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_page_is_never_markup_in_the_table()
    {
        var page = await WriteAsync("""
            "a|b": { "type": "string", "default": "<img>`x`|y\nz" }
            """);
        var run = await Specc.RunAsync("explain", page);
        Assert.Equal(["| a\\|b | body | string | | \\<img>\\`x\\`\\|y z | | | 8 |"], Rows(run.Output));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_gives_its_error_and_no_table()
    {
        var run = await Specc.RunAsync("explain", await _folder.WriteAsync("a.md", "# Hello\n"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("a.md(1,1): error SC0001:", run.Errors, StringComparison.Ordinal);
    }

    private Task<string> WriteAsync(string members, string components = "{}") => _folder.WriteAsync(
        "page.md",
        $$"""
        # Model

        ```json
        { "openapi": "3.0.3",
          "components": { "schemas": {{components}} },
          "paths": { "/v1/x": { "post": {
            "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": {
        {{members}}
            } } } } } } } } }
        ```
        """);

    private static string Row(string output, string name) => Assert.Single(Rows(output), row => row.StartsWith($"| {name} |", StringComparison.Ordinal));

    private static IEnumerable<string> Rows(string output) =>
        output.Split('\n').Where(line => line.StartsWith('|') && !line.StartsWith("| name ", StringComparison.Ordinal) && !line.StartsWith("| --", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
