using Reelwire.Core;
using Reelwire.Novita;

namespace Reelwire.Contract.Tests;

/// <summary>What a user does with a generated enumeration.</summary>
public sealed class OpenEnumTests
{
    private static readonly MediaInput s_image = MediaInput.FromUri(new Uri("https://example.com/first.jpg"));

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
    public void Values_are_the_same_by_what_they_are_known_or_not()
    {
        SeedanceV1ProI2vResolution? given = new("720p");

        Assert.True(given == SeedanceV1ProI2vResolution.P720);
        Assert.True(given != SeedanceV1ProI2vResolution.P480);
        Assert.True(new SeedanceV1ProI2vDuration(15) == new SeedanceV1ProI2vDuration(15));
        Assert.False(default(SeedanceV1ProI2vResolution) == given);
        Assert.Single(new HashSet<SeedanceV1ProI2vResolution> { SeedanceV1ProI2vResolution.P720, new("720p") });
        Assert.False(SeedanceV1ProI2vResolution.P720.Equals("720p"));
    }

    [Fact]
    public void A_default_is_refused_before_it_is_sent_as_null()
    {
        var request = new SeedanceV1ProI2vRequest { Image = s_image, Resolution = default, Duration = default, AspectRatio = default(SeedanceV1ProI2vAspectRatio) };

        Assert.Equal(["resolution", "aspect_ratio", "duration"], request.Validate().Select(fault => fault.Member));
        Assert.Equal(("", "0", 0), (request.Resolution.ToString(), request.Duration.ToString(), request.Resolution.ToString().Length));
    }

    [Fact]
    public void A_value_that_is_not_on_the_page_is_no_fault() =>
        Assert.Empty(new SeedanceV1ProI2vRequest { Image = s_image, Resolution = new("8k"), Duration = new(60) }.Validate());

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var request = new SeedanceV1ProI2vRequest { Prompt = new string('p', 2001), Image = MediaInput.FromBytes(Png.OfSize(300, 6000)), Seed = -2, Resolution = default };

        Assert.Equal(["prompt", "image", "image", "image", "resolution", "seed"], request.Validate().Select(fault => fault.Member));
    }
}
