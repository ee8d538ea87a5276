using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_removed_value_and_a_new_default_are_told_below_their_operation_with_exit_code_1()
    {
        var run = await DiffAsync("novita", "seedance-v1-pro-i2v.md", page => page.Replace("`5`, `10`", "`5`, `8`", StringComparison.Ordinal).Replace("default=\"16:9\"", "default=\"9:16\"", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            POST /v3/async/seedance-v1-pro-i2v
              breaking    request   body aspect_ratio: default changed: "16:9" -> "9:16" (requests that leave it out make, and may cost, something else)
              breaking    request   body duration: value removed: 10 (it is refused or never comes, and code that names it no longer compiles)
              compatible  request   body duration: value added: 8 (enumerations are open)
              compatible  request   body duration: description changed (words)
            Verdict: major

            """,
            run.Output);
    }

    [Fact]
    public async Task A_compatible_change_has_exit_code_0()
    {
        var run = await DiffAsync("novita", "seedance-v1-pro-i2v.md", page => page.Replace("`5`, `10`", "`5`, `8`, `10`", StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("Verdict: minor\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_against_itself_is_no_change()
    {
        var run = await DiffAsync("freepik", "seedance-pro-720p.md", page => page);
        Assert.Equal((0, "Verdict: none\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Markdown_has_a_table_with_a_verdict_for_requests_and_responses()
    {
        var run = await DiffAsync("novita", "seedance-v1-pro-i2v.md", page => page.Replace("`5`, `10`", "`5`", StringComparison.Ordinal), "--format", "markdown");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Verdict: **major**\n\n### `POST /v3/async/seedance-v1-pro-i2v`\n\n| member ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\| `body duration` +\| `value removed: 10` +\| breaking +\| - +\|", run.Output);
    }

    [Fact]
    public async Task JSON_has_each_change_with_before_and_after()
    {
        var run = await DiffAsync("fal", "seedance-v1-pro-image-to-video.md", page => page.Replace("- **`seed`** (`integer`, _required_)", "- **`seed`** (`integer`, _optional_)", StringComparison.Ordinal), "--format", "json");
        Assert.Equal(1, run.ExitCode);
        JsonNode.Parse(run.Output).Is("""
            { "verdict": "major", "breaking": true, "changes": [{
              "operation": "POST /fal-ai/bytedance/seedance/v1/pro/image-to-video", "where": "200", "member": "seed", "what": "required", "kind": "changed",
              "before": "yes", "after": "no", "requests": null, "responses": "breaking", "verdict": "major", "why": "it may be missing now" }] }
            """);
    }

    [Fact]
    public async Task Compiled_documents_can_be_compared()
    {
        var committed = RepositoryRoot.File("generated", "novita", "NovitaApi.openapi.json");
        var text = await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken);
        var later = JsonNode.Parse(text)!;
        later["components"]!["schemas"]!["SeedanceV1ProI2vRequest"]!["properties"]!.AsObject().Remove("prompt");
        var run = await Specc.RunAsync("diff", committed, await _folder.WriteAsync("later.json", later.ToJsonString()));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  breaking    request   body prompt: member removed: string (", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_dialect_of_a_page_can_be_compared_with_its_own_document()
    {
        var page = RepositoryRoot.File("specs", "freepik", "wan-v2-2-580p.md");
        var document = await _folder.WriteAsync("wan.json", (await Specc.RunAsync("convert", page)).Output);
        var run = await Specc.RunAsync("diff", page, document);
        Assert.Equal((0, "Verdict: none\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_exit_code_2()
    {
        var run = await Specc.RunAsync("diff", RepositoryRoot.File("specs", "freepik", "wan-v2-2-580p.md"), await _folder.WriteAsync("a.md", "# Hello\n"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("a.md(1,1): error SC0001:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pages_text_cannot_draw_on_the_terminal()
    {
        const string Page = """{ "openapi": "3.0.3", "paths": { "/a": { "get": { "parameters": [{ "name": "q", "in": "query", "schema": { "type": "string", "default": "DEFAULT" } }] } } } }""";
        var before = await _folder.WriteAsync("a.json", Page);
        var after = await _folder.WriteAsync("b.json", Page.Replace("\"q\"", "\"\\u001b[2J\\nVerdict: none\"", StringComparison.Ordinal));
        var run = await Specc.RunAsync("diff", before, after);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Equal(4, run.Output.Split('\n').Length - 1);
    }

    private async Task<Specc> DiffAsync(string vendor, string page, Func<string, string> edit, params string[] options)
    {
        var file = RepositoryRoot.File("specs", vendor, page);
        var later = await _folder.WriteAsync(page, edit(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
        return await Specc.RunAsync(["diff", file, later, "--vendor-file", RepositoryRoot.File("specs", vendor, "vendor.yaml"), .. options]);
    }
}
