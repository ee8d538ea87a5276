using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore.Tests.Webhooks;

public sealed class WebhookOptionsTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Fact]
    public void All_of_them_come_from_configuration()
    {
        var options = Bind(
            ("PublicAddress", "https://studio.example/app"), ("TokenKey", Key), ("FreepikSecrets:0", "0123456789abcdef"), ("FreepikSecrets:1", "fedcba9876543210"), ("FalKeySet", "https://keys.example/jwks"),
            ("MaxBodyBytes", "2048"), ("Window", "00:01:00"), ("PollInterval", "00:02:00"), ("Kept", "100"), ("KeptFor", "00:10:00"));

        Assert.Equal("https://studio.example/app", options.PublicAddress!.OriginalString);
        Assert.Equal(Key, options.TokenKey);
        Assert.Equal(["0123456789abcdef", "fedcba9876543210"], options.FreepikSecrets);
        Assert.Equal("https://keys.example/jwks", options.FalKeySet.OriginalString);
        Assert.Equal((2048, 100), (options.MaxBodyBytes, options.Kept));
        Assert.Equal((1, 2, 10), (options.Window.TotalMinutes, options.PollInterval.TotalMinutes, options.KeptFor.TotalMinutes));
    }

    [Theory]
    [InlineData("PublicAddress", null)]
    [InlineData("PublicAddress", "http://studio.example")]
    [InlineData("PublicAddress", "/hooks")]
    [InlineData("PublicAddress", "https://studio.example/?a=1")]
    [InlineData("TokenKey", "")]
    [InlineData("TokenKey", "no base64 at all, but long enough to be one if it were")]
    [InlineData("TokenKey", "AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("FreepikSecrets:0", "")]
    [InlineData("FreepikSecrets:0", "short")]
    [InlineData("FalKeySet", "http://keys.example")]
    [InlineData("MaxBodyBytes", "1023")]
    [InlineData("MaxBodyBytes", "16777217")]
    [InlineData("Window", "00:00:00.9")]
    [InlineData("Window", "01:00:01")]
    [InlineData("PollInterval", "00:00:59")]
    [InlineData("PollInterval", "01:00:01")]
    [InlineData("Kept", "99")]
    [InlineData("Kept", "1000001")]
    [InlineData("KeptFor", "00:00:59")]
    [InlineData("KeptFor", "00:09:59")]
    [InlineData("KeptFor", "7.00:00:01")]
    public void One_out_of_its_range_is_refused_by_its_name(string name, string? value) =>
        Assert.Contains(name.Split(':')[0], Assert.Throws<OptionsValidationException>(() => Bind(("PublicAddress", "https://studio.example"), (name, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_one_is_an_error() => Assert.Contains("PublicAdress", Assert.ThrowsAny<InvalidOperationException>(() => Bind(("PublicAdress", "https://studio.example"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Their_text_holds_no_secret() => Assert.Equal("WebhookOptions", new WebhookOptions { TokenKey = Key }.ToString());

    private static WebhookOptions Bind(params (string Name, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var services = new ServiceCollection();
        services.AddReelwireWebhooks(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<WebhookOptions>>().Value;
    }
}
