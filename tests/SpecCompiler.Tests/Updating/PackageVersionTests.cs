using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Updating;

namespace Reelwire.SpecCompiler.Tests.Updating;

public sealed class PackageVersionTests
{
    [Theory]
    [InlineData("1.2.3", "None", "1.2.3")]
    [InlineData("1.2.3", "Patch", "1.2.4")]
    [InlineData("1.2.3", "Minor", "1.3.0")]
    [InlineData("1.2.3", "Major", "2.0.0")]
    [InlineData("0.2.3", "Patch", "0.2.4")]
    [InlineData("0.2.3", "Minor", "0.3.0")]
    [InlineData("0.2.3", "Major", "0.3.0")]
    public void The_verdict_raises_the_version(string current, string verdict, string next) =>
        Assert.Equal(next, PackageVersion.Next(Version.Parse(current), Enum.Parse<Verdict>(verdict)).ToString());
}
