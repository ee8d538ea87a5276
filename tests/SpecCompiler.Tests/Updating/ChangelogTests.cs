using Reelwire.SpecCompiler.Updating;

namespace Reelwire.SpecCompiler.Tests.Updating;

public sealed class ChangelogTests
{
    private const string Released = "# Changelog\n\n## Reelwire.Fal 1.1.0\n\n- One.\n\n## 1.0.0\n\n- All.\n";

    [Fact]
    public void A_new_entry_comes_first() =>
        Assert.Equal("# Changelog\n\n## Reelwire.Novita 1.1.0 (unreleased)\n\n- New.\n\n## Reelwire.Fal 1.1.0\n\n- One.\n\n## 1.0.0\n\n- All.\n", new Changelog(Released).With("Reelwire.Novita", new Version(1, 1, 0), "- New.\n"));

    [Fact]
    public void An_unreleased_entry_of_the_package_grows_and_gets_the_version()
    {
        var drafted = new Changelog(Released).With("Reelwire.Fal", new Version(1, 2, 0), "- New.\n");
        var changelog = new Changelog(drafted);
        Assert.Equal((new Version(1, 2, 0), new Version(1, 1, 0)), (changelog.Drafted("Reelwire.Fal"), changelog.BeforeDraft("Reelwire.Fal")));
        Assert.Equal(
            "# Changelog\n\n## Reelwire.Fal 2.0.0 (unreleased)\n\n- New.\n- Newer.\n\n## Reelwire.Fal 1.1.0\n\n- One.\n\n## 1.0.0\n\n- All.\n",
            changelog.With("Reelwire.Fal", new Version(2, 0, 0), "- Newer.\n"));
    }

    [Fact]
    public void An_entry_of_all_packages_is_before_a_draft_and_never_one()
    {
        var changelog = new Changelog("# Changelog\n\n## Reelwire.Fal 0.2.0 (unreleased)\n\n- New.\n\n## Reelwire.Novita 7.0.0\n\n- Other.\n\n## 0.1.0 (unreleased)\n\n- All.\n");
        Assert.Equal(new Version(0, 1, 0), changelog.BeforeDraft("Reelwire.Fal"));
        Assert.Null(changelog.Drafted("Reelwire.AimlApi"));
        Assert.Null(changelog.Drafted("Reelwire.Novita"));
    }

    [Fact]
    public void A_changelog_without_entries_gets_its_first() =>
        Assert.Equal("# Changelog\n\n## Reelwire.Fal 0.1.1 (unreleased)\n\n- New.\n", new Changelog("# Changelog\n").With("Reelwire.Fal", new Version(0, 1, 1), "- New.\n"));

    [Fact]
    public async Task Updates_before_a_release_make_one_release()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        await pages.WriteAsync("Directory.Build.props", "<Project><PropertyGroup><Version>1.0.0</Version></PropertyGroup></Project>");
        await pages.WriteAsync("CHANGELOG.md", "# Changelog\n\n## 1.0.0\n\n- All.\n");
        await UpdateAsync(pages, "`5`, `10`", "`5`, `8`, `10`", "1.0.0 becomes 1.1.0");
        await UpdateAsync(pages, "remain fixed.", "stay fixed.", "1.0.0 becomes 1.1.0");
        await UpdateAsync(pages, "`5`, `8`, `10`", "`8`, `10`", "1.0.0 becomes 2.0.0");
        await UpdateAsync(pages, "`8`, `10`", "`8`, `9`, `10`", "1.0.0 becomes 2.0.0");
        var changelog = pages.Read("CHANGELOG.md");
        Assert.StartsWith("# Changelog\n\n## Reelwire.Novita 2.0.0 (unreleased)\n\n- `POST ", changelog, StringComparison.Ordinal);
        Assert.EndsWith("`value added: 9`.\n\n## 1.0.0\n\n- All.\n", changelog, StringComparison.Ordinal);
        Assert.Contains("<Version>2.0.0</Version>", pages.Read("src", "Novita", "Novita.csproj"), StringComparison.Ordinal);
    }

    private static async Task UpdateAsync(PublishedPages pages, string find, string replace, string draft)
    {
        pages.Edit("novita", "seedance-v1-pro-i2v.md", find, replace);
        var run = await pages.UpdateAsync();
        Assert.Contains($"### Draft: Reelwire.Novita {draft}\n", run.Output, StringComparison.Ordinal);
    }
}
