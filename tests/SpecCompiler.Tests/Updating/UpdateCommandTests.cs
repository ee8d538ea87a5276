namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>What an update tells and writes, over pages that real vendors published.</summary>
public sealed class UpdateCommandTests
{
    private const string Page = "seedance-v1-pro-i2v.md";

    [Fact]
    public async Task Pages_that_are_as_they_were_are_said_to_be()
    {
        await using var pages = await PublishedPages.OfAsync("aimlapi", "fal", "freepik", "novita");
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("## AI/ML API\n\nNo page has changed.\n\n## fal.ai\n\nNo page has changed.\n\n## Freepik\n\nNo page has changed.\n\n## Novita AI\n\nNo page has changed.\n\n", run.Output);
        Assert.Equal(before, pages.Files());
        Assert.Equal(5, pages.Requests.Count);
    }

    [Fact]
    public async Task A_new_value_is_written_told_and_drafted_as_a_minor_release()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Edit("novita", Page, "`5`, `10`", "`5`, `8`, `10`");
        var run = await pages.UpdateAsync("novita");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            ## Novita AI

            Changed pages:

            - `seedance-v1-pro-i2v.md` from https://novita.ai/docs/api-reference/model-apis-seedance-v1-pro-i2v

            ### `NovitaApi.openapi.json`

            Verdict: **minor**

            #### `POST /v3/async/seedance-v1-pro-i2v`

            | member          | change                | requests   | responses | why                   |
            | --------------- | --------------------- | ---------- | --------- | --------------------- |
            | `body duration` | `value added: 8`      | compatible | -         | enumerations are open |
            | `body duration` | `description changed` | compatible | -         | words                 |

            ### Draft: Reelwire.Novita 0.1.0 becomes 0.2.0

            - `POST /v3/async/seedance-v1-pro-i2v`, `body duration`: `value added: 8`.


            """,
            run.Output);
        Assert.Contains("`5`, `8`, `10`", pages.Read("specs", "novita", Page), StringComparison.Ordinal);
        Assert.Equal(
            """
            # Changelog

            ## Reelwire.Novita 0.2.0 (unreleased)

            - `POST /v3/async/seedance-v1-pro-i2v`, `body duration`: `value added: 8`.

            ## 0.1.0 (unreleased)

            - Clients.

            """,
            pages.Read("CHANGELOG.md"));
        Assert.Equal("<Project>\n  <PropertyGroup>\n    <Version>0.2.0</Version>\n    <Description>A client.</Description>\n  </PropertyGroup>\n</Project>\n", pages.Read("src", "Novita", "Novita.csproj"));
    }

    [Fact]
    public async Task A_removed_member_is_drafted_as_a_major_release()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        await pages.WriteAsync("Directory.Build.props", "<Project><PropertyGroup><Version>1.4.2</Version></PropertyGroup></Project>");
        pages.Edit("novita", Page, "<ParamField body=\"camera_fixed\" type=\"boolean\" default={false}>\n  Determines if the camera position should remain fixed.\n</ParamField>\n", "");
        var run = await pages.UpdateAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Verdict: **major**", run.Output, StringComparison.Ordinal);
        Assert.Contains("### Draft: Reelwire.Novita 1.4.2 becomes 2.0.0\n\n- **Breaking:** `POST /v3/async/seedance-v1-pro-i2v`, `body camera_fixed`: `member removed: boolean`.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("## Reelwire.Novita 2.0.0 (unreleased)\n\n- **Breaking:** ", pages.Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Contains("<Version>2.0.0</Version>", pages.Read("src", "Novita", "Novita.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_are_drafted_as_a_patch_release()
    {
        await using var pages = await PublishedPages.OfAsync("fal");
        pages.Edit("fal", "seedance-v1-pro-image-to-video.md", "The text prompt", "The prompt");
        var run = await pages.UpdateAsync();
        Assert.Contains("### Draft: Reelwire.Fal 0.1.0 becomes 0.1.1\n\n- The documentation follows the vendor's pages.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_client_is_made_from_changes_the_page_and_no_version()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Edit("novita", Page, "Use this file to discover all available pages", "Use this file to find all available pages");
        var run = await pages.UpdateAsync();
        Assert.Contains("\nNothing that the clients are made from has changed.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft", run.Output, StringComparison.Ordinal);
        Assert.Contains("to find all available pages", pages.Read("specs", "novita", Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Reelwire.Novita", pages.Read("CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_of_two_hosts_is_drafted_once()
    {
        await using var pages = await PublishedPages.OfAsync("fal");
        pages.Edit("fal", "seedance-v1-pro-image-to-video.md", "Options: `\"480p\"`", "Options: `\"240p\"`, `\"480p\"`");
        var run = await pages.UpdateAsync();
        Assert.Contains("### `FalApi.openapi.json`", run.Output, StringComparison.Ordinal);
        Assert.Contains("### `FalQueueApi.openapi.json`", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FalStorageApi", run.Output, StringComparison.Ordinal);
        Assert.Single(pages.Read("CHANGELOG.md").Split('\n'), line => line.EndsWith("`value added: 240p`.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_tells_the_same_and_writes_nothing()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Edit("novita", Page, "`5`, `10`", "`5`, `8`, `10`");
        var before = pages.Files();
        var check = await pages.UpdateAsync("--check");
        Assert.Equal(before, pages.Files());
        Assert.Equal(0, check.ExitCode);
        Assert.Equal((await pages.UpdateAsync()).Output, check.Output);
        Assert.NotEqual(before, pages.Files());
    }

    [Fact]
    public async Task One_page_that_fails_keeps_its_vendor_as_it_is_and_no_other()
    {
        await using var pages = await PublishedPages.OfAsync("freepik", "novita");
        pages.Edit("freepik", "seedance-pro-720p.md", "Seedance Pro 720p model.", "Seedance model.");
        pages.Answer("wan-v2-2-580p.md", LoopbackServer.Status(404));
        pages.Edit("novita", Page, "`5`, `10`", "`5`, `8`, `10`");
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SC0201: https://docs.freepik.com/api-reference/image-to-video/wan-v2-2-580p/post-wan-v2-2-580p.md answered 404", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("## freepik\n\nNothing is changed, since not all of it can be: see the errors.\n\n## Novita AI\n\nChanged pages:\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["CHANGELOG.md", "specs/novita/seedance-v1-pro-i2v.md", "src/Novita/Novita.csproj"], pages.Files().Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key));
    }

    [Fact]
    public async Task A_page_that_is_listed_and_not_there_is_fetched()
    {
        await using var pages = await PublishedPages.OfAsync("freepik");
        var text = pages.Read("specs", "freepik", "wan-v2-2-580p.md");
        pages.Delete("specs", "freepik", "wan-v2-2-580p.md");
        var run = await pages.UpdateAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(text, pages.Read("specs", "freepik", "wan-v2-2-580p.md"));
        Assert.Contains("- `POST /v1/ai/image-to-video/wan-v2-2-580p`: `operation added`.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("seedance-pro-720p", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_no_longer_compiles_is_told_and_not_written()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Edit("novita", Page, "<ParamField body=\"resolution\"", "<ParamField body=\"quality\"");
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SC0112: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, pages.Files());
    }

    [Fact]
    public async Task A_folder_that_does_not_compile_as_it_is_has_no_change_to_tell()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        await pages.WriteAsync("specs/novita/" + Page, "# Not a page\n");
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("seedance-v1-pro-i2v.md(1,1): error SC0001: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, pages.Files());
    }

    [Fact]
    public async Task Without_a_changelog_pages_are_written_and_no_release_is_drafted()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Delete("CHANGELOG.md");
        pages.Edit("novita", Page, "`5`, `10`", "`5`, `8`, `10`");
        var run = await pages.UpdateAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"CHANGELOG\.md\(1,1\): warning SC0209: .* no release of Reelwire\.Novita is drafted", run.Errors);
        Assert.Contains("`5`, `8`, `10`", pages.Read("specs", "novita", Page), StringComparison.Ordinal);
        Assert.DoesNotContain("<Version>", pages.Read("src", "Novita", "Novita.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.3-beta.1")]
    [InlineData("1.2")]
    [InlineData("$(Shared)")]
    public async Task A_version_that_cannot_be_raised_is_left_alone(string version)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        await pages.WriteAsync("Directory.Build.props", $"<Project><PropertyGroup><Version>{version}</Version></PropertyGroup></Project>");
        pages.Edit("novita", Page, "`5`, `10`", "`5`, `8`, `10`");
        var run = await pages.UpdateAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning SC0209: <Version> is not of the form 1.2.3", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Reelwire.Novita", pages.Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("<Version>", pages.Read("src", "Novita", "Novita.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'acme' is no vendor in '", "acme")]
    [InlineData("'../novita' is no vendor in '", "../novita")]
    [InlineData("No vendor in '", "--accept", "two.md")]
    [InlineData("expects a single argument", "--specs", "elsewhere")]
    [InlineData("Required argument missing", "--accept")]
    public async Task A_wrong_command_line_is_exit_code_2(string message, params string[] arguments)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        var run = await pages.UpdateAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Empty(pages.Requests);
    }

    [Fact]
    public async Task A_folder_of_specs_that_is_not_there_is_exit_code_2()
    {
        var run = await Specc.RunAsync("update", "--specs", "nowhere");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no vendor in 'nowhere'", run.Errors, StringComparison.Ordinal);
    }
}
