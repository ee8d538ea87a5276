namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>What is kept of an answer, so that a page that has not changed is not sent again.</summary>
public sealed class FetchRecordTests
{
    private const string Page = "seedance-v1-pro-i2v.md";
    private const string Validators = PublishedPages.Markdown + "ETag: W/\"v1\"\r\nLast-Modified: Sat, 21 Nov 2026 06:00:00 GMT\r\n";

    [Fact]
    public async Task Validators_are_kept_beside_the_pages()
    {
        await using var pages = await WithRecordAsync();
        Assert.Equal(
            """
            {
              "seedance-v1-pro-i2v.md": {
                "address": "https://novita.ai/docs/api-reference/model-apis-seedance-v1-pro-i2v.md",
                "etag": "W/\"v1\"",
                "lastModified": "Sat, 21 Nov 2026 06:00:00 GMT",
                "sha256": "HASH"
              }
            }

            """.Replace("HASH", Hash(pages), StringComparison.Ordinal),
            pages.Read("specs", "novita", "fetched.json"));
    }

    [Fact]
    public async Task A_page_that_has_not_changed_since_is_not_sent_again()
    {
        await using var pages = await WithRecordAsync();
        pages.Answer(Page, LoopbackServer.Status(304));
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal((0, "## Novita AI\n\nNo page has changed.\n\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Contains("If-None-Match: W/\"v1\"", pages.Requests[^1], StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Sat, 21 Nov 2026 06:00:00 GMT", pages.Requests[^1], StringComparison.Ordinal);
        Assert.Equal(before, pages.Files());
    }

    [Fact]
    public async Task A_page_that_has_changed_since_brings_new_validators()
    {
        await using var pages = await WithRecordAsync();
        var text = pages.Read("specs", "novita", Page).Replace("`5`, `10`", "`5`, `8`, `10`", StringComparison.Ordinal);
        pages.Publish(Page, text, Validators.Replace("v1", "v2", StringComparison.Ordinal));
        await pages.UpdateAsync();
        Assert.Contains("\"etag\": \"W/\\\"v2\\\"\"", pages.Read("specs", "novita", "fetched.json"), StringComparison.Ordinal);
        Assert.Contains($"\"sha256\": \"{Hash(pages)}\"", pages.Read("specs", "novita", "fetched.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_edited_since_is_fetched_whole()
    {
        await using var pages = await WithRecordAsync();
        var text = pages.Read("specs", "novita", Page);
        await pages.WriteAsync("specs/novita/" + Page, text.Replace("`5`, `10`", "`5`", StringComparison.Ordinal));
        await pages.UpdateAsync();
        Assert.DoesNotContain("If-", pages.Requests[^1], StringComparison.Ordinal);
        Assert.Equal(text, pages.Read("specs", "novita", Page));
    }

    [Fact]
    public async Task A_page_of_another_address_is_fetched_whole()
    {
        await using var pages = await WithRecordAsync();
        var record = pages.Read("specs", "novita", "fetched.json");
        await pages.WriteAsync("specs/novita/fetched.json", record.Replace("novita.ai", "old.novita.ai", StringComparison.Ordinal));
        await pages.UpdateAsync();
        Assert.DoesNotContain("If-", pages.Requests[^1], StringComparison.Ordinal);
        Assert.Equal(record, pages.Read("specs", "novita", "fetched.json"));
    }

    [Fact]
    public async Task A_record_that_is_no_JSON_is_told_and_made_again()
    {
        await using var pages = await WithRecordAsync();
        var record = pages.Read("specs", "novita", "fetched.json");
        await pages.WriteAsync("specs/novita/fetched.json", "{\n  <<<<<<< HEAD\n");
        var run = await pages.UpdateAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"fetched\.json\(2,1\): warning SC0208: ", run.Errors);
        Assert.Equal(record, pages.Read("specs", "novita", "fetched.json"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"seedance-v1-pro-i2v.md\": 5 }")]
    [InlineData("{ \"seedance-v1-pro-i2v.md\": { \"address\": 5, \"sha256\": {} } }")]
    [InlineData("{ \"seedance-v1-pro-i2v.md\": { \"address\": \"https://novita.ai/docs/api-reference/model-apis-seedance-v1-pro-i2v.md\", \"etag\": \"a\\r\\nX: y\", \"lastModified\": \"soon\", \"sha256\": \"HASH\" } }")]
    public async Task A_record_of_another_shape_is_no_record(string text)
    {
        await using var pages = await WithRecordAsync();
        await pages.WriteAsync("specs/novita/fetched.json", text.Replace("HASH", Hash(pages), StringComparison.Ordinal));
        var run = await pages.UpdateAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.DoesNotContain("If-", pages.Requests[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("X: y", pages.Requests[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_of_an_answer_without_validators()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        await pages.UpdateAsync();
        Assert.DoesNotContain("specs/novita/fetched.json", pages.Files().Keys);
    }

    private static async Task<PublishedPages> WithRecordAsync()
    {
        var pages = await PublishedPages.OfAsync("novita");
        pages.Publish(Page, pages.Read("specs", "novita", Page), Validators);
        Assert.Equal(0, (await pages.UpdateAsync()).ExitCode);
        return pages;
    }

    private static string Hash(PublishedPages pages) => SpecCompiler.Updating.FetchRecord.Hash(System.Text.Encoding.UTF8.GetBytes(pages.Read("specs", "novita", Page)));
}
