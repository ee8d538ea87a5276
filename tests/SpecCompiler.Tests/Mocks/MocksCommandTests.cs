using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Mocks;

public sealed class MocksCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_committed_mappings_are_what_the_committed_documents_give()
    {
        var run = await Specc.RunAsync("mocks", Generated("freepik"), Generated("fal"), Generated("novita"), Generated("aimlapi"), "--out", _folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            [
                Path.Combine("aimlapi", "AimlApi.wiremock.json"), Path.Combine("fal", "FalApi.wiremock.json"), Path.Combine("fal", "FalQueueApi.wiremock.json"),
                Path.Combine("fal", "FalStorageApi.wiremock.json"), Path.Combine("freepik", "FreepikApi.wiremock.json"), Path.Combine("novita", "NovitaApi.wiremock.json"),
            ],
            Mappings(_folder.Path));
        Assert.Equal(Mappings(_folder.Path), Mappings(RepositoryRoot.File("generated")));
        Assert.All(Mappings(_folder.Path), name => Assert.Equal(File.ReadAllBytes(RepositoryRoot.File("generated", name)), File.ReadAllBytes(_folder.File(name))));
    }

    [Fact]
    public async Task Without_a_folder_mappings_are_written_beside_their_document()
    {
        var document = _folder.File("FalApi.openapi.json");
        File.Copy(RepositoryRoot.File("generated", "fal", "FalApi.openapi.json"), document);
        await Specc.RunAsync("mocks", document);
        Assert.Equal(
            File.ReadAllBytes(RepositoryRoot.File("generated", "fal", "FalApi.wiremock.json")),
            File.ReadAllBytes(_folder.File("FalApi.wiremock.json")));
    }

    [Fact]
    public async Task A_document_of_another_tool_gets_mappings_too()
    {
        var document = await _folder.WriteAsync("petstore.json", """{ "openapi": "3.1.0", "info": {}, "paths": { "/pets": { "get": { "responses": { "200": { "description": "Pets." } } } } } }""");
        var run = await Specc.RunAsync("mocks", document, "--out", _folder.File("out"));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var mapping = JsonNode.Parse(await File.ReadAllTextAsync(_folder.File("out", "petstore.wiremock.json"), TestContext.Current.CancellationToken))!["mappings"]![0]!;
        Assert.Equal("get /pets: 200", (string?)mapping["name"]);
        mapping["response"].Is("""{ "status": 200 }""");
    }

    [Theory]
    [InlineData("{\n  \"openapi\": 3,,\n}", "(2,16): error SC0117: The file is no JSON,")]
    [InlineData("""{ "openapi": "3.0.3", "openapi": "3.0.3" }""", "error SC0117: The file is no JSON, or has a key twice")]
    [InlineData("{}", "(1,1): error SC0117: This is no OpenAPI 3 document")]
    [InlineData("""{ "swagger": "2.0", "paths": {} }""", "(1,1): error SC0117: This is no OpenAPI 3 document")]
    public async Task What_is_no_document_is_told_and_nothing_is_written_for_any(string text, string finding)
    {
        var broken = await _folder.WriteAsync("broken.openapi.json", text);
        var run = await Specc.RunAsync("mocks", Generated("novita"), broken, "--out", _folder.File("out"));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(broken + "(", run.Errors, StringComparison.Ordinal);
        Assert.Contains(finding, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_an_error()
    {
        var run = await Specc.RunAsync("mocks", _folder.File("none.openapi.json"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none.openapi.json(1,1): error SC0100:", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_documents_is_a_wrong_command_line()
    {
        var run = await Specc.RunAsync("mocks", _folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has no *.openapi.json", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mocks")]
    [InlineData("mocks a.openapi.json --output x")]
    public async Task A_wrong_command_line_is_told_with_exit_code_2(string line)
    {
        var run = await Specc.RunAsync(line.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    private static string Generated(string vendor) => RepositoryRoot.File("generated", vendor);

    private static string[] Mappings(string folder) =>
        [.. Directory.GetFiles(folder, "*.wiremock.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
