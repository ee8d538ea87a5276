namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>A page that is answered in place of another one is told, and taken only where a person says that it is the same.</summary>
public sealed class ReplacedPageTests
{
    [Theory]
    [InlineData("freepik", "wan-v2-2-580p.md", "/v1/ai/image-to-video/wan-v2-2-580p", "/v1/ai/image-to-video/wan-v2-2-720p", "describes 'POST /v1/ai/image-to-video/wan-v2-2-720p' and no longer 'POST /v1/ai/image-to-video/wan-v2-2-580p'")]
    [InlineData("aimlapi", "seedance-1-0-pro-i2v.md", "\"bytedance/seedance-1-0-pro-i2v\"", "\"bytedance/seedance-1-0-lite-i2v\"", "is about 'bytedance/seedance-1-0-lite-i2v' and no longer 'bytedance/seedance-1-0-pro-i2v'")]
    [InlineData("novita", "seedance-v1-pro-i2v.md", "# Seedance V1 Pro Image to Video", "# Seedance V1 Lite Image to Video", "is headed 'Seedance V1 Lite Image to Video' and no longer 'Seedance V1 Pro Image to Video'")]
    public async Task A_page_with_another_path_model_or_heading_is_told_and_not_written(string vendor, string page, string find, string replace, string message)
    {
        await using var pages = await PublishedPages.OfAsync(vendor);
        pages.Edit(vendor, page, find, replace);
        var before = pages.Files();
        var run = await pages.UpdateAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SC0207: The page at https://", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{message}. If it is the same page, say so with '--accept {page}'.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, pages.Files());
    }

    [Fact]
    public async Task A_page_that_a_person_accepts_is_written()
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Edit("novita", "seedance-v1-pro-i2v.md", "# Seedance V1 Pro Image to Video", "# Seedance 1.0 Pro");
        var run = await pages.UpdateAsync("novita", "--accept", "seedance-v1-pro-i2v.md");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("# Seedance 1.0 Pro", pages.Read("specs", "novita", "seedance-v1-pro-i2v.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_accepts_one_page_accepts_no_other()
    {
        await using var pages = await PublishedPages.OfAsync("freepik");
        pages.Edit("freepik", "wan-v2-2-580p.md", "# Create a video", "# Make a video");
        pages.Edit("freepik", "seedance-pro-720p.md", "# Create a video", "# Make a video");
        var run = await pages.UpdateAsync("--accept", "wan-v2-2-580p.md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--accept seedance-pro-720p.md", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--accept wan-v2-2-580p.md", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Page not found\n\nThe page that you look for is not here.\n")]
    [InlineData("")]
    [InlineData("\0")]
    public async Task An_answer_that_is_no_page_is_told_with_its_reader_s_words(string text)
    {
        await using var pages = await PublishedPages.OfAsync("novita");
        pages.Publish("seedance-v1-pro-i2v.md", text);
        var before = pages.Files();
        var run = await pages.UpdateAsync("--accept", "seedance-v1-pro-i2v.md");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SC0206: What https://novita.ai/docs/api-reference/model-apis-seedance-v1-pro-i2v.md answers cannot be read as a page: line 1: The page is written in no known dialect", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, pages.Files());
    }

    [Fact]
    public async Task A_page_that_gained_a_model_is_still_that_page()
    {
        await using var pages = await PublishedPages.OfAsync("aimlapi");
        pages.Edit("aimlapi", "seedance-1-0-pro-i2v.md", "\"enum\":[\"bytedance/seedance-1-0-pro-i2v\"]", "\"enum\":[\"bytedance/seedance-1-0-pro-i2v\",\"bytedance/seedance-1-0-lite-i2v\"]");
        var run = await pages.UpdateAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"enum\":[\"bytedance/seedance-1-0-pro-i2v\",", pages.Read("specs", "aimlapi", "seedance-1-0-pro-i2v.md"), StringComparison.Ordinal);
    }
}
