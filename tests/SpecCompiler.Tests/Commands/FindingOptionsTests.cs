using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Commands;

/// <summary>How findings are told, and when they keep documents from being written.</summary>
public sealed class FindingOptionsTests : IDisposable
{
    private const string PageWithAWarning = """
        # Model

        ```json
        { "openapi": "3.0.3", "paths": { "/v1/x": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": {
          "a": { "type": "integer", "default": "five" } } } } } } } } },
          "servers": [{ "url": "https://api.example.com" }], "security": [{ "key": [] }], "components": { "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } } } }
        ```

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_warning_keeps_nothing_back()
    {
        var run = await Specc.RunAsync("convert", await _folder.WriteAsync("a.md", PageWithAWarning));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("): warning SC0041:", run.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task With_warnaserror_it_is_an_error_and_nothing_is_printed()
    {
        var run = await Specc.RunAsync("convert", await _folder.WriteAsync("a.md", PageWithAWarning), "--warnaserror");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("): error SC0041:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_warnaserror_an_info_stays_an_info()
    {
        var run = await Specc.RunAsync("convert", RepositoryRoot.File("specs", "aimlapi", "seedance-1-0-pro-i2v.md"), "--warnaserror");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("): info SC0023:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_warnaserror_nothing_is_compiled_after_a_warning()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.File("specs", "novita")))
        {
            File.Copy(file, _folder.File(Path.GetFileName(file)));
        }

        await _folder.WriteAsync("overlay.yaml", "overlay: 1.0.0\ninfo: { title: a, version: b }\nactions:\n  - { target: $.none, remove: true }\n");
        Assert.Equal(0, (await Specc.RunAsync("compile", _folder.Path, "--out", _folder.File("out"))).ExitCode);
        Assert.Equal(1, (await Specc.RunAsync("compile", _folder.Path, "--out", _folder.File("strict"), "--warnaserror")).ExitCode);
        Assert.False(Directory.Exists(_folder.File("strict")));
    }

    [Fact]
    public async Task Sarif_has_a_rule_a_level_and_a_place_for_each_finding()
    {
        var page = await _folder.WriteAsync("a page.md", PageWithAWarning);
        var run = await Specc.RunAsync("convert", page, "--format", "sarif");
        Assert.Equal(0, run.ExitCode);
        var log = JsonNode.Parse(run.Errors)!;
        Assert.Equal("2.1.0", (string?)log["version"]);
        var sarif = Assert.Single(log["runs"]!.AsArray())!;
        sarif["tool"]!["driver"].Is("""{ "name": "specc", "rules": [{ "id": "SC0041", "shortDescription": { "text": "Default that its schema does not allow" } }] }""");
        var result = Assert.Single(sarif["results"]!.AsArray())!;
        Assert.Equal(("SC0041", 0, "warning"), ((string?)result["ruleId"], (int)result["ruleIndex"]!, (string?)result["level"]));
        Assert.StartsWith("The default \"five\" is no integer", (string?)result["message"]!["text"], StringComparison.Ordinal);
        result["locations"]![0]!["physicalLocation"].Is($$"""{ "artifactLocation": { "uri": "{{new Uri(page).AbsoluteUri}}" }, "region": { "startLine": 5, "startColumn": 29 } }""");
    }

    [Fact]
    public async Task Sarif_tells_paths_below_the_working_folder_relative_to_it()
    {
        var page = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Environment.CurrentDirectory, "no folder", "none.md"));
        var run = await Specc.RunAsync("compile", Path.GetDirectoryName(page)!, "--out", _folder.File("out"), "--format", "sarif");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"uri\": \"no%20folder/vendor.yaml\"", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\"level\": \"error\"", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_without_findings_is_a_log_without_results()
    {
        var run = await Specc.RunAsync("convert", RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md"), "--format", "sarif");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(JsonNode.Parse(run.Errors)!["runs"]![0]!["results"]!.AsArray());
    }
}
