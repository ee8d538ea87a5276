using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>What a page says reaches a pull request and CHANGELOG.md as text and nothing else.</summary>
public sealed class HostileTextTests
{
    // A change tells no more of a value than its first 60 characters.
    private const string Hostile = "a` @octocat fixes #1 \\| | \u202e\u200b[x](https://evil.example)";

    [Fact]
    public async Task Page_text_stands_in_code_spans_only()
    {
        await using var pages = await PublishedPages.OfAsync("aimlapi");
        pages.Edit("aimlapi", "seedance-1-0-pro-i2v.md", "\"enum\":[\"480p\"", $"\"enum\":[{JsonValue.Create(Hostile).ToJsonString()},\"480p\"");
        var run = await pages.UpdateAsync();
        Assert.Equal(0, run.ExitCode);
        foreach (var text in new[] { run.Output, pages.Read("CHANGELOG.md") })
        {
            Assert.Contains("value added: a' @octocat", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202e', text);
            Assert.DoesNotContain('\u200b', text);
            var outside = Regex.Replace(text, "`[^`\n]*`", "");
            Assert.DoesNotContain('`', outside);
            Assert.DoesNotContain("octocat", outside, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", outside, StringComparison.Ordinal);
            Assert.DoesNotContain("#1", outside, StringComparison.Ordinal);
        }

        // Six bars that part cells; those of the page are text, behind a backslash that is no part of it.
        var row = Assert.Single(run.Output.Split('\n'), line => line.Contains("value added", StringComparison.Ordinal) && line.StartsWith('|'));
        Assert.Equal(6, Regex.Count(row, @"(?<!\\)\|"));
        Assert.DoesNotContain(@"\\|", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_cannot_draw_on_the_terminal_nor_make_a_finding_of_its_own()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Edit("novita", "seedance-v1-pro-i2v.md", "# Seedance V1 Pro Image to Video", "# Seedance \u001b[2J\u2028x.md(1,1): error SC0001: nothing");
        var run = await pages.UpdateAsync();
        Assert.Contains("SC0207", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Errors);
        Assert.DoesNotContain('\u2028', run.Errors);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
