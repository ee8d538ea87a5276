using System.Text;
using Reelwire.SpecCompiler.Updating;

namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>What a vendor's site can answer in place of a page: it is told, and nothing is written.</summary>
public sealed class FetchingTests
{
    private const string Page = "seedance-v1-pro-i2v.md";
    private const string Address = "https://novita.ai/docs/api-reference/model-apis-seedance-v1-pro-i2v.md";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_page_that_has_moved_is_told_with_its_new_address_and_not_followed(int status)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.Redirect("https://novita.ai/docs/elsewhere.md?ticket=secret", status));
        await RefusedAsync(pages, "SC0200", $"{Address} has moved to https://novita.ai/docs/elsewhere.md: ");
        Assert.Single(pages.Requests);
    }

    [Fact]
    public async Task A_relative_address_is_told_whole()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.Redirect("/docs/elsewhere.md"));
        await RefusedAsync(pages, "SC0200", "has moved to https://novita.ai/docs/elsewhere.md: ");
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_told()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.Status(301));
        await RefusedAsync(pages, "SC0200", "has moved to an address that it does not tell: ");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_page_that_is_gone_is_told(int status)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.Status(status));
        await RefusedAsync(pages, "SC0201", $"{Address} answered {status}: the page is not there.");
    }

    [Theory]
    [InlineData(204)]
    [InlineData(206)]
    [InlineData(304)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Any_other_answer_is_told_with_its_status(int status)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.Status(status));
        await RefusedAsync(pages, "SC0202", $"{Address} answered {status} instead of a page");
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=utf-8\r\n", "# Title\n")]
    [InlineData("Content-Type: application/xhtml+xml\r\n", "# Title\n")]
    [InlineData("Content-Type: text/plain\r\n", "\uFEFF \r\n<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData("", "<html lang=\"en\"><body>Sign in</body></html>")]
    public async Task HTML_is_told_whatever_it_calls_itself(string headers, string text)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Publish(Page, text, headers);
        await RefusedAsync(pages, "SC0203", $"{Address} is HTML: ");
    }

    [Fact]
    public async Task A_page_that_says_to_be_too_large_is_not_read()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.File([], PublishedPages.Markdown, PageFetcher.LargestPage + 1));
        await RefusedAsync(pages, "SC0204", $"{Address} sends more than 10 MiB");
    }

    [Fact]
    public async Task A_page_that_is_too_large_and_does_not_say_so_is_cut_off()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.FileWithoutLength(new byte[PageFetcher.LargestPage + 1]));
        await RefusedAsync(pages, "SC0204", $"{Address} sends more than 10 MiB");
    }

    [Fact]
    public async Task The_largest_page_is_read()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.FileWithoutLength([.. Enumerable.Repeat((byte)'a', PageFetcher.LargestPage)]));
        await RefusedAsync(pages, "SC0206", "cannot be read as a page");
    }

    [Fact]
    public async Task A_body_that_ends_before_its_length_is_told()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        var page = Encoding.UTF8.GetBytes(pages.Read("specs", "novita", Page));
        pages.Answer(Page, LoopbackServer.File(page[..^100], PublishedPages.Markdown, page.Length));
        await RefusedAsync(pages, "SC0202", $"{Address} cannot be fetched: ");
    }

    [Fact]
    public async Task A_chunked_body_without_its_end_is_told()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n# Sed\r\n"u8]);
        await RefusedAsync(pages, "SC0202", $"{Address} cannot be fetched: ");
    }

    [Fact]
    public async Task A_page_whose_fence_was_cut_off_is_told()
    {
        await using var pages = await PublishedPages.OfAsync("freepik");
        var text = pages.Read("specs", "freepik", "wan-v2-2-580p.md");
        pages.Publish("wan-v2-2-580p.md", text[..(text.Length / 2)]);
        await RefusedAsync(pages, "SC0206", "cannot be read as a page: line ");
    }

    [Fact]
    public async Task An_answer_that_is_no_HTTP_is_told()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, [.. "220 mail.example ESMTP\r\n"u8]);
        await RefusedAsync(pages, "SC0202", $"{Address} cannot be fetched: ");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_told()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Answer(Page, LoopbackServer.File(Encoding.Latin1.GetBytes(pages.Read("specs", "novita", Page) + "\u00e9"), "Content-Type: text/markdown\r\n"));
        await RefusedAsync(pages, "SC0205", $"{Address} is not UTF-8: ");
    }

    [Fact]
    public async Task Another_charset_is_told_by_its_name()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Publish(Page, pages.Read("specs", "novita", Page), "Content-Type: text/markdown; charset=\"windows-1252\"\r\n");
        await RefusedAsync(pages, "SC0205", "is not UTF-8 (it says '\"windows-1252\"')");
    }

    [Fact]
    public async Task A_site_that_nobody_answers_for_is_told()
    {
        var pages = await PublishedPages.OfAsync("novita");
        var network = pages.Network();
        await pages.DisposeAsync();
        await using var repository = await PublishedPages.OfAsync("novita");
        var run = await repository.UpdateThroughAsync(network);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error SC0202: {Address} cannot be fetched: ", run.Errors, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(PublishedPages pages, string id, string message)
    {
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Matches($@"vendor\.yaml\(\d+,\d+\): error {id}: ", run.Errors);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Errors + run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is changed, since not all of it can be", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, pages.Files());
    }
}
