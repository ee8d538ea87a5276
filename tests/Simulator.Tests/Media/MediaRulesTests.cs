using System.Buffers.Binary;
using System.Text.Json;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tests.Media;

public sealed class MediaRulesTests
{
    private const string Limits = """
        "maxBytes": 1000, "shorterSideAbove": 300, "longerSideBelow": 6000, "minAspectRatio": 0.4, "maxAspectRatio": 2.5, "formats": ["jpeg", "png"]
        """;

    [Theory]
    [InlineData("base64")]
    [InlineData("data-uri")]
    [InlineData("upload")]
    public void A_URL_passes_as_it_is_although_the_format_is_uri(string encoding) => AssertOutcome(encoding, "https://example.com/a.jpg");

    [Theory]
    [InlineData(301, 301)]
    [InlineData(400, 1000)]
    [InlineData(1000, 400)]
    [InlineData(5999, 3000)]
    public void An_image_within_the_limits_passes(int width, int height)
    {
        AssertOutcome("base64", Convert.ToBase64String(Png(width, height)));
        AssertOutcome("data-uri", "data:image/png;base64," + Convert.ToBase64String(Png(width, height)));
    }

    [Theory]
    [InlineData(300, 400, "x-media.shorterSideAbove")]
    [InlineData(400, 300, "x-media.shorterSideAbove")]
    [InlineData(6000, 3000, "x-media.longerSideBelow")]
    [InlineData(400, 1001, "x-media.minAspectRatio")]
    [InlineData(1001, 400, "x-media.maxAspectRatio")]
    public void An_image_beyond_a_limit_is_refused(int width, int height, string keyword) => AssertOutcome("base64", Convert.ToBase64String(Png(width, height)), keyword);

    [Theory]
    [InlineData(1000)]
    [InlineData(1001, "x-media.maxBytes")]
    public void The_size_counts_decoded(int length, params string[] keywords) => AssertOutcome("base64", Convert.ToBase64String(Png(400, 400, length)), keywords);

    [Fact]
    public void Another_format_is_refused() => AssertOutcome("base64", Convert.ToBase64String("GIF89a\u0000\u0004\u0000\u0004"u8), "x-media.formats");

    [Fact]
    public void Bytes_that_are_no_image_are_refused() => AssertOutcome("base64", Convert.ToBase64String("just some text"u8), "x-media.formats");

    [Theory]
    [InlineData("base64", "C:/portrait.jpg")]
    [InlineData("base64", "")]
    [InlineData("base64", "data:image/png;base64,AAAA")]
    [InlineData("base64", "https://exa mple.com/a.jpg")]
    [InlineData("data-uri", "iVBORw0KGgo=")]
    [InlineData("upload", "iVBORw0KGgo=")]
    [InlineData("upload", "data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("data-uri", "data:text/plain;base64,AAAA")]
    [InlineData("data-uri", "data:image/png,AAAA")]
    public void What_is_neither_URL_nor_image_is_refused(string encoding, string value) => AssertOutcome(encoding, value, "format");

    [Fact]
    public void Escapes_in_the_JSON_text_do_not_matter() =>
        Assert.Empty(Check("base64", $"\"{Convert.ToBase64String(Png(400, 400)).Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal)}\""));

    private static void AssertOutcome(string encoding, string value, params string[] keywords) =>
        Assert.Equal(keywords, Check(encoding, $"\"{value}\"").Select(violation => violation.Keyword));

    private static IReadOnlyList<Violation> Check(string encoding, string json)
    {
        var schema = JsonElement.Parse($$"""{ "type": "string", "format": "uri", "maxLength": 3, "x-media": { "encoding": "{{encoding}}", {{Limits}} } }""");
        return new SchemaChecker(schema).Check(schema, JsonElement.Parse(json));
    }

    private static byte[] Png(int width, int height, int length = 64)
    {
        var image = new byte[length];
        "\u0089PNG"u8[1..].CopyTo(image); // two bytes in UTF-8; the second one is the signature's first
        "\r\n\u001A\n\0\0\0\rIHDR"u8.CopyTo(image.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), height);
        image.AsSpan(24).Fill(0xFB); // bytes whose base64 has '+' and '/' in it
        return image;
    }
}
