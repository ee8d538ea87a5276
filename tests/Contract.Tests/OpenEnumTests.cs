using Reelwire.Core;
using Reelwire.Novita;

namespace Reelwire.Contract.Tests;

/// <summary>What a user does with a generated enumeration.</summary>
public sealed class OpenEnumTests
{
    private static readonly SeedanceV1ProI2vRequest s_request = new()
    {
        Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")),
        Resolution = SeedanceV1ProI2vResolution.P720,
    };

    [Theory]
    [InlineData("480p", "small")]
    [InlineData("1080p", "large")]
    [InlineData("4k", "4k is new")]
    public void Texts_are_switched_on_by_their_constants(string value, string expected) =>
        Assert.Equal(expected, new SeedanceV1ProI2vResolution(value).Value switch
        {
            SeedanceV1ProI2vResolution.Values.P480 => "small",
            SeedanceV1ProI2vResolution.Values.P1080 => "large",
            var other => $"{other} is new",
        });

    [Theory]
    [InlineData(5, "short")]
    [InlineData(10, "long")]
    [InlineData(15, "15 is new")]
    public void Numbers_are_switched_on_by_their_constants(long value, string expected) =>
        Assert.Equal(expected, new SeedanceV1ProI2vDuration(value).Value switch
        {
            SeedanceV1ProI2vDuration.Values.Value5 => "short",
            SeedanceV1ProI2vDuration.Values.Value10 => "long",
            var other => $"{other} is new",
        });

    [Fact]
    public void A_default_is_refused_before_it_is_sent_as_null()
    {
        var request = s_request with { Resolution = default, Duration = default, AspectRatio = default(SeedanceV1ProI2vAspectRatio) };

        Assert.Equal(["resolution", "aspect_ratio", "duration"], request.Validate().Select(fault => fault.Member));
        Assert.Equal(("", "0", 0), (request.Resolution.ToString(), request.Duration.ToString(), request.Resolution.ToString().Length));
    }

    [Fact]
    public void A_value_that_is_not_on_the_page_is_no_fault() =>
        Assert.Empty((s_request with { Resolution = new("8k"), Duration = new(60) }).Validate());

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var request = s_request with { Prompt = new string('p', 2001), Image = MediaInput.FromBytes(Png.OfSize(300, 6000)), Seed = -2, Resolution = default };

        Assert.Equal(["prompt", "image", "image", "image", "resolution", "seed"], request.Validate().Select(fault => fault.Member));
    }
}
