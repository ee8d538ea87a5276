using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>A page that cannot be read gives one error that says where and why, and no document.</summary>
public sealed class BrokenPageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# Only a title\n\nAnd some prose.\n")]
    [InlineData("# Examples\n\n```json\n{\"id\": 1}\n```\n")]
    public void A_page_of_no_known_dialect_is_refused(string text) =>
        Assert.StartsWith("page.md(1,1): error SC0001: The page is written in no known dialect", Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void A_JSON_fence_with_a_fault_is_refused_at_the_fault() =>
        Assert.StartsWith(
            "page.md(6,3): error SC0004: The OpenAPI document is no JSON that can be read: ",
            Refusal("# Model\n\n```json\n{\n \"openapi\": \"3.0.0\",\n  paths: {}\n}\n```\n"),
            StringComparison.Ordinal);

    [Fact]
    public void A_YAML_fence_with_a_fault_is_refused_at_the_fault() =>
        Assert.StartsWith(
            "page.md(6,9): error SC0003: The YAML cannot be read: ",
            Refusal("# Model\n\n```yaml\nopenapi: 3.0.0\npaths:\n  post: *nothing\n```\n"),
            StringComparison.Ordinal);

    [Fact]
    public void One_broken_fence_refuses_the_whole_page() =>
        Assert.StartsWith(
            "page.md(8,",
            Refusal("# Model\n\n```json\n{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":{\"get\":{}}}}\n```\n\n```json\n{\"openapi\":\"3.0.0\",\"paths\":{\n```\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"openapi":"3.0.0"}""")]
    [InlineData("""{"openapi":"3.0.0","paths":{}}""")]
    [InlineData("""{"openapi":"3.0.0","paths":[]}""")]
    [InlineData("""{"openapi":"3.0.0","paths":{"/a":{"parameters":[]}}}""")]
    public void A_document_without_operation_is_refused(string json) =>
        Assert.Equal("page.md(2,1): error SC0005: The OpenAPI document has no operation under 'paths'.", Refusal($"```json\n{json}\n```\n"));

    [Fact]
    public void A_tree_without_method_is_refused() =>
        Assert.Equal("page.md(2,1): error SC0005: The tree has no 'paths.path' and 'paths.method'.", Refusal("````yaml\npaths:\n  path: /a\n````\n"));

    [Fact]
    public void A_name_that_stands_twice_in_JSON_is_refused() =>
        Assert.StartsWith(
            "page.md(2,20): error SC0004: The OpenAPI document is no JSON that can be read: 'openapi' stands twice in one object.",
            Refusal("```json\n{\"openapi\":\"3.0.0\",\"openapi\":\"3.1.0\"}\n```\n"),
            StringComparison.Ordinal);

    [Fact]
    public void JSON_without_bottom_is_refused() =>
        Assert.Contains("error SC0004", Refusal($"```json\n{{\"openapi\":{new string('[', 5000)}{new string(']', 5000)}}}\n```\n"), StringComparison.Ordinal);

    [Fact]
    public void A_message_never_has_a_line_break() =>
        Assert.DoesNotContain('\n', Refusal("```json\n{\"openapi\":\"3.0.0\",\"a\\nb\":1,\"a\\nb\":2}\n```\n"));

    [Fact]
    public void A_page_cut_off_within_a_fence_is_refused_at_its_opening() =>
        Assert.Equal(
            "page.md(3,1): error SC0010: The fence that opens here is never closed: the page seems to be cut off.",
            Refusal("# Model\n\n````yaml post /a\npaths:\n  path: /a\n  method: post\n"));

    [Theory]
    [InlineData("freepik", "seedance-pro-720p.md")]
    [InlineData("freepik", "wan-v2-2-580p.md")]
    public void A_published_page_cut_off_anywhere_before_its_closing_fence_is_refused(string vendor, string file)
    {
        var text = File.ReadAllText(RepositoryRoot.File("specs", vendor, file));
        for (var length = 0; length < text.Length - "````".Length; length += 97)
        {
            Refusal(text[..length]);
        }
    }

    [Fact]
    public void A_published_page_cut_off_anywhere_is_read_or_refused()
    {
        var text = File.ReadAllText(RepositoryRoot.File("specs", "aimlapi", "seedance-1-0-pro-i2v.md"));
        for (var length = 0; length < text.Length; length += 97)
        {
            var page = PageUnderTest.Written(text[..length]);

            Assert.NotEqual(page.Page is null, page.Diagnostics.All(finding => finding.Severity != Severity.Error));
        }
    }

    private static string Refusal(string text)
    {
        var page = PageUnderTest.Written(text);
        Assert.Null(page.Page);
        return page.Finding();
    }
}
