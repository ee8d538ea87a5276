namespace Reelwire.Documentation.Tests;

/// <summary>Where links lead.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Links_into_the_repository_lead_to_files_and_headings_that_are_there()
    {
        var broken = MarkdownFile.All.SelectMany(page => page.Links.Where(link => !Leads(page, link.Target)).Select(link => $"{page.Path}:{link.Line}: {link.Target}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_under_docs_is_listed_in_the_README()
    {
        var readme = MarkdownFile.All.Single(page => page.Path == "README.md");

        Assert.Equal(
            MarkdownFile.All.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal)).Select(page => page.Path),
            readme.Links.Select(link => link.Target).Where(target => target.StartsWith("docs/", StringComparison.Ordinal) && !target.Contains('#', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    private static bool Leads(MarkdownFile page, string target)
    {
        // A link to the web is somebody else's to keep; a path that begins with ../../ is one of the repository's site.
        if (Uri.TryCreate(target, UriKind.Absolute, out _) || target.StartsWith("../../", StringComparison.Ordinal))
        {
            return true;
        }

        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(RepositoryRoot.Path, RepositoryRoot.File(Path.GetDirectoryName(page.Path)!, parts[0])).Replace('\\', '/');
        return parts.Length == 1
            ? Path.Exists(RepositoryRoot.File(path))
            : MarkdownFile.All.FirstOrDefault(other => other.Path == path)?.Anchors.Contains(parts[1]) == true;
    }
}
