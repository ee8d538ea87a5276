using System.Globalization;
using System.Text;
using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>Images and texts arrive as they were given.</content>
public abstract partial class VendorConformance
{
    [Theory]
    [InlineData("a file", 33)]
    [InlineData("bytes", 34)]
    [InlineData("a stream", 35)]
    [InlineData("a file", 20 << 20)]
    public async Task An_image_arrives_whole_from(string source, int length)
    {
        var png = Png.OfSize(640, 480, length);
        Random.Shared.NextBytes(png.AsSpan(29));
        using var client = NewClient();

        await client.Models[0].SubmitAsync(NewPrompt() with { Image = await NewImageAsync(source, png) }, Token);

        var submit = Assert.Single(Submits);
        using var body = JsonDocument.Parse(submit.Body);
        Assert.True(body.RootElement.GetProperty(ImageMember).ValueEquals(Embedded(png)));
        Assert.Empty(submit.Violations);
        Assert.Equal(submit.BodyLength.ToString(CultureInfo.InvariantCulture), submit.Headers["Content-Length"]);
        Assert.DoesNotContain("Transfer-Encoding", submit.Headers.Keys);
        Assert.Single(_simulator.Charges);
    }

    [Theory]
    [InlineData("https://example.com/first.jpg?sig=a%2Bb&x=1+2")]
    [InlineData("https://example.com/kühe/первый.jpg", "https://example.com/k%C3%BChe/%D0%BF%D0%B5%D1%80%D0%B2%D1%8B%D0%B9.jpg")]
    public async Task An_image_by_url_is_named_to_the_vendor(string url, string? escaped = null)
    {
        using var client = NewClient();

        await client.Models[0].SubmitAsync(NewPrompt() with { Image = MediaInput.FromUri(new Uri(url)) }, Token);

        using var body = JsonDocument.Parse(Assert.Single(Submits).Body);
        Assert.Equal(escaped ?? url, body.RootElement.GetProperty(ImageMember).GetString());
    }

    [Theory]
    [InlineData("quotes \" ' and \\ and a\nline, a\ttab, <b>&amp;</b>, 1+1, {0}, %20, $HOME")]
    [InlineData("🎬👩‍👩‍👧 кино 映画 \u00e9e\u0301 \u2028\u2029\u200f\ufeff")]
    [InlineData("rw-media-00000000000000000000000000000000")]
    public async Task A_prompt_arrives_as_it_was_written(string prompt)
    {
        using var client = NewClient();

        await client.Models[0].SubmitAsync(NewPrompt(prompt) with { Image = MediaInput.FromBytes(Png.OfSize(640, 480)) }, Token);

        var submit = Assert.Single(Submits);
        using var body = JsonDocument.Parse(submit.Body);
        Assert.Equal(prompt, body.RootElement.GetProperty("prompt").GetString());
        Assert.Empty(submit.Violations);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("🎬")]
    public async Task A_prompt_may_be_as_long_as_the_page_says_and_no_longer(string character)
    {
        var longest = LongestPrompt ?? 5000;
        using var client = NewClient();

        await client.Models[0].SubmitAsync(NewPrompt(Repeat(character, longest)), Token);

        Assert.Empty(Assert.Single(Submits).Violations);
        if (LongestPrompt is not null)
        {
            var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => client.Models[0].SubmitAsync(NewPrompt(Repeat(character, longest + 1)), Token));
            Assert.Equal("prompt", Assert.Single(exception.Faults).Member);
            Assert.Single(Submits);
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private async Task<MediaInput> NewImageAsync(string source, byte[] png)
    {
        switch (source)
        {
            case "a file":
                var path = Path.Combine(_folder.FullName, "first.png");
                await File.WriteAllBytesAsync(path, png, Token);
                return MediaInput.FromFile(path);
            case "bytes":
                return MediaInput.FromBytes(png);
            default:
                return MediaInput.FromStream(new MemoryStream(png));
        }
    }
}
