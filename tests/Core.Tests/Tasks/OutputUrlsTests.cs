namespace Reelwire.Core.Tests.Tasks;

public sealed class OutputUrlsTests
{
    [Theory]
    [InlineData("https://cdn.example/1.mp4", "https://cdn.example/1.mp4")]
    [InlineData("""{"url":"https://cdn.example/1.mp4","content_type":"video/mp4"}""", "https://cdn.example/1.mp4")]
    [InlineData("{a poem, not a URL", "{a poem, not a URL")]
    public void What_a_vendor_sends_gives(string sent, string url) => Assert.Equal([url], new OutputUrls().Add([sent]).ToList());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"url":null}""")]
    public void Nothing_comes_of(string? sent) => Assert.Empty(new OutputUrls().Add(sent).ToList());
}
