using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_becomes_its_own_document_with_what_vendor_yaml_knows()
    {
        var run = await Specc.RunAsync("convert", RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var document = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal("https://api.novita.ai", (string?)document["servers"]![0]!["url"]);
        var operation = document.Operation("post", "/v3/async/seedance-v1-pro-i2v");
        operation["security"].Is("""[{ "bearer": [] }]""");
        Assert.NotNull(operation["requestBody"]);
        Assert.DoesNotContain("x-csharp", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_leaves_out_of_a_whole_document_is_assumed_and_told()
    {
        var page = await _folder.WriteAsync("a.md", "# Model\n\n```json\n{ \"openapi\": \"3.0.3\", \"paths\": { \"/v1/{id}\": { \"get\": {} } } }\n```\n");
        var run = await Specc.RunAsync("convert", page);
        var document = JsonNode.Parse(run.Output)!.AsObject();
        document["servers"]!.Is("""[{ "url": "/" }]""");
        document["components"]!["securitySchemes"]!.Is("""{ "bearer": { "type": "http", "scheme": "bearer" } }""");
        document.Operation("get", "/v1/{id}").Is("""
            { "responses": { "default": { "description": "The page describes no answer." } }, "summary": "Model",
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }], "security": [{ "bearer": [] }] }
            """);
        Assert.Equal(2, run.Errors.Split("info SC0027").Length - 1);
    }

    [Fact]
    public async Task A_vendor_file_from_elsewhere_can_be_named()
    {
        File.Copy(RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md"), _folder.File("seedance-v1-pro-i2v.md"));
        var run = await Specc.RunAsync("convert", _folder.File("seedance-v1-pro-i2v.md"), "--vendor-file", RepositoryRoot.File("specs", "novita", "vendor.yaml"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\"/v3/async/seedance-v1-pro-i2v\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lone_page_has_its_path_guessed_and_says_so()
    {
        File.Copy(RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md"), _folder.File("model-apis-seedance-v1-pro-i2v.md"));
        var run = await Specc.RunAsync("convert", _folder.File("model-apis-seedance-v1-pro-i2v.md"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("info SC", run.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(JsonNode.Parse(run.Output)!["paths"]!.AsObject());
    }

    [Fact]
    public async Task What_is_no_vendors_page_is_an_error_and_prints_nothing()
    {
        var run = await Specc.RunAsync("convert", await _folder.WriteAsync("a.md", "# Hello\n\nNothing here.\n"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("a.md(1,1): error SC", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_an_error()
    {
        var run = await Specc.RunAsync("convert", _folder.File("none.md"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("SC0100", run.Errors, StringComparison.Ordinal);
    }
}
