using System.Buffers.Text;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore.Tests.Webhooks;

public sealed class WebhookTokensTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly WebhookTokens _tokens = new(Options.Create(new WebhookOptions()));

    [Theory]
    [InlineData(null, "seedance-pro-720p")]
    [InlineData("studio", "v1.5")]
    [InlineData("Büro\n2", "m")]
    public void What_is_written_is_read(string? client, string operation)
    {
        var token = WebhookTokens.New("freepik", client, operation, s_time);

        Assert.True(_tokens.TryRead("freepik", _tokens.Write(token), out var read));
        Assert.Equal(token, read);
    }

    [Fact]
    public void No_two_are_the_same() => Assert.NotEqual(WebhookTokens.New("fal", null, "m", s_time).Id, WebhookTokens.New("fal", null, "m", s_time).Id);

    [Fact]
    public void A_bit_changed_anywhere_makes_it_none()
    {
        var bytes = Base64Url.DecodeFromChars(Write());
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(_tokens.TryRead("freepik", Base64Url.EncodeToString(bytes), out _));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.True(_tokens.TryRead("freepik", Base64Url.EncodeToString(bytes), out _));
    }

    [Fact]
    public void It_is_none_at_another_vendor() => Assert.False(_tokens.TryRead("novita", Write(), out _));

    [Fact]
    public void It_is_none_under_another_key() => Assert.False(new WebhookTokens(Options.Create(new WebhookOptions())).TryRead("freepik", Write(), out _));

    [Fact]
    public void It_is_none_when_anything_is_cut_off()
    {
        var text = Write();

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.False(_tokens.TryRead("freepik", text[..length], out _)));
    }

    [Fact]
    public void Very_long_texts_are_none() => Assert.False(_tokens.TryRead("freepik", new string('A', 100_000), out _));

    private string Write() => _tokens.Write(WebhookTokens.New("freepik", "studio", "seedance-pro-720p", s_time));
}
