using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Commands;

/// <summary>Pages of a project's own, made of the repository's by another name.</summary>
public sealed class ExtendCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_gives_the_documents_of_the_hosts_that_it_adds_to_with_names_beside_those_of_the_package()
    {
        var run = await ExtendAsync("fal", ("draft.md", FalPage()));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(["OwnFalApi.openapi.json", "OwnFalQueueApi.openapi.json"], Directory.EnumerateFiles(_folder.File("out", "fal")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var facts = Facts(await DocumentAsync("fal", "OwnFalQueueApi"));
        Assert.Equal(
            ("My.App", "OwnFalQueueApi", "IOwnFalQueueApi", "OwnQueue", "FalClient"),
            (facts["namespace"]!.GetValue<string>(), facts["class"]!.GetValue<string>(), facts["interface"]!.GetValue<string>(), facts["property"]!.GetValue<string>(), facts["client"]!.GetValue<string>()));
        Assert.Equal("""{"namespace":"Reelwire.Fal","property":"Queue"}""", facts["extends"]!.ToJsonString());
    }

    [Fact]
    public async Task Types_of_the_package_are_used_and_not_printed_again()
    {
        await ExtendAsync("fal", ("draft.md", FalPage()));

        var schemas = (await DocumentAsync("fal", "OwnFalQueueApi"))["components"]!["schemas"]!.AsObject();

        Assert.Equal(["DraftDuration", "DraftOutput", "DraftRequest", "DraftResolution"], schemas.Where(schema => Facts(schema.Value!)["print"] is null).Select(schema => schema.Key));
        Assert.Contains("QueueStatus", schemas.Select(schema => schema.Key));
    }

    [Fact]
    public async Task A_type_of_the_page_takes_no_name_that_the_package_has_for_something_else()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.File("specs", "novita", "seedance-v1-pro-i2v.md"), TestContext.Current.CancellationToken);
        const string Answer = "<ResponseField name=\"task_id\"";
        var other = page.Replace(Answer, "<ResponseField name=\"queue\" type=\"string\"></ResponseField>\n\n" + Answer, StringComparison.Ordinal);
        var run = await ExtendAsync("novita", ("model-apis-same.md", page), ("model-apis-other.md", other));
        Assert.True(run.ExitCode == 0, run.Errors);

        var schemas = (await DocumentAsync("novita", "OwnNovitaApi"))["components"]!["schemas"]!.AsObject();

        Assert.False(Facts(schemas["TaskSubmission"]!)["print"]!.GetValue<bool>());
        Assert.Equal(["queue", "task_id"], schemas["ModelApisOtherTaskSubmission"]!["properties"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Models_that_share_a_path_get_a_base_type_of_their_own()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.File("specs", "aimlapi", "seedance-1-0-pro-i2v.md"), TestContext.Current.CancellationToken);
        await ExtendAsync("aimlapi", ("mine.md", page));

        var submit = Facts((await DocumentAsync("aimlapi", "OwnAimlApi"))["paths"]!["/v2/video/generations"]!["post"]!);

        Assert.Equal("OwnVideoGenerationRequest", submit["body"]!.GetValue<string>());
        Assert.Equal("""["MineRequest"]""", submit["requests"]!.ToJsonString());
    }

    [Theory]
    [InlineData("seedance-v1-pro-image-to-video.md", "seedance-v1-pro-image-to-video")]
    [InlineData("draft.md", "draft")]
    public async Task A_model_that_is_there_already_is_refused(string second, string model)
    {
        var run = await ExtendAsync("fal", ("draft.md", FalPage()), ("more/" + second, FalPage()));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"pages.yaml(4,7): error SC0130: {second} would make a second model '{model}' of fal.ai's: the file's name is the model's, so call the file otherwise.", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task A_page_without_a_video_gives_its_operations_and_a_warning()
    {
        var run = await ExtendAsync("fal", ("caption.md", FalPage().Replace("**`video`** (`File`", "**`caption`** (`string`", StringComparison.Ordinal)));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("warning SC0122: ", run.Errors, StringComparison.Ordinal);
        Assert.Null(Facts(await DocumentAsync("fal", "OwnFalApi"))["hasTasks"]);
    }

    [Fact]
    public async Task An_image_may_be_uploaded_first_where_the_vendor_has_a_storage()
    {
        var run = await ExtendAsync("fal", ", media: { image_url: upload }", ("draft.md", FalPage()));

        Assert.True(run.ExitCode == 0, run.Errors);
        var request = (await DocumentAsync("fal", "OwnFalQueueApi"))["components"]!["schemas"]!["DraftRequest"]!;
        Assert.Equal("Upload", Facts(request["properties"]!["image_url"]!)["encoding"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_image_may_not_be_uploaded_first_where_the_vendor_has_none()
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.File("specs", "freepik", "wan-v2-2-580p.md"), TestContext.Current.CancellationToken);

        var run = await ExtendAsync("freepik", ", media: { image: upload }", ("draft.md", page));

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"pages\.yaml\(3,\d+\): error SC0103: 'upload' needs a storage, and this vendor's vendor\.yaml names none under 'uploads'", run.Errors);
    }

    [Fact]
    public async Task A_folder_without_documents_is_an_error()
    {
        var run = await Specc.RunAsync("extend", RepositoryRoot.File("specs", "fal"), "--pages", await _folder.WriteAsync("pages.yaml", "namespace: My.App\npages: []\n"), "--out", _folder.File("out"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SC0100: The folder has no *.openapi.json", run.Errors, StringComparison.Ordinal);
    }

    private static string FalPage() => File.ReadAllText(RepositoryRoot.File("samples", "OwnModel", "seedance-draft.md"));

    private static JsonObject Facts(JsonNode owner) => owner["x-csharp"]!.AsObject();

    private async Task<JsonObject> DocumentAsync(string vendor, string name) =>
        JsonNode.Parse(await File.ReadAllTextAsync(_folder.File("out", vendor, name + ".openapi.json"), TestContext.Current.CancellationToken))!.AsObject();

    private Task<Specc> ExtendAsync(string vendor, params (string Name, string Text)[] pages) => ExtendAsync(vendor, facts: "", pages);

    private async Task<Specc> ExtendAsync(string vendor, string facts, params (string Name, string Text)[] pages)
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.File("specs", vendor), "*.yaml").Concat(Directory.EnumerateFiles(RepositoryRoot.File("generated", vendor), "*.openapi.json")))
        {
            await _folder.WriteAsync(Path.Combine(vendor, Path.GetFileName(file)), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        var list = "namespace: My.App\npages:\n";
        foreach (var (name, text) in pages)
        {
            list += $"  - {{ file: '{await _folder.WriteAsync(name, text)}'{facts} }}\n";
        }

        return await Specc.RunAsync("extend", _folder.File(vendor), "--pages", await _folder.WriteAsync("pages.yaml", list), "--out", _folder.File("out"));
    }
}
