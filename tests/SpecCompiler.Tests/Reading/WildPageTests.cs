using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Tests.Reading;

public sealed class WildPageTests
{
    [Fact]
    public void Every_page_found_in_the_wild_gives_a_document_or_an_error()
    {
        var folder = RepositoryRoot.File("..", "shared", "wild");
        if (!Directory.Exists(folder))
        {
            Assert.Skip("Vendors' other pages are not part of the repository.");
        }

        var pages = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).ToArray();
        Assert.NotEmpty(pages);
        Assert.All(pages, file =>
        {
            var page = PageUnderTest.Written(File.ReadAllText(file), Path.GetFileName(file));

            Assert.NotEqual(page.Page is null, page.Diagnostics.All(finding => finding.Severity != Severity.Error));
        });
    }

    [Theory]
    [InlineData("aimlapi")]
    [InlineData("freepik")]
    public void Every_page_whose_fences_hold_OpenAPI_gives_a_document_without_errors(string vendor)
    {
        var folder = RepositoryRoot.File("..", "shared", "wild", vendor);
        if (!Directory.Exists(folder))
        {
            Assert.Skip("Vendors' other pages are not part of the repository.");
        }

        Assert.All(Directory.EnumerateFiles(folder, "*.md"), file =>
        {
            var page = PageUnderTest.Written(File.ReadAllText(file), Path.GetFileName(file));

            Assert.NotNull(page.Page);
            Assert.DoesNotContain(page.Diagnostics, finding => finding.Severity == Severity.Error);
        });
    }
}
