using Reelwire.PublicApi.Tests.Listing;

namespace Reelwire.PublicApi.Tests;

/// <summary>Each package's public API stands in a text file beside these tests, so that a change of it is seen by whoever reviews it.</summary>
public sealed class PublicApiTests
{
    private const string AcceptVariable = "REELWIRE_ACCEPT_API";

    public static TheoryData<string> Packages => ["AimlApi", "AspNetCore", "Core", "Fal", "Freepik", "Novita", "Simulator"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_API_is_the_one_that_was_reviewed(string package)
    {
        var file = RepositoryRoot.File("tests", "PublicApi.Tests", package + ".txt");
        var now = ApiListing.Of(System.Reflection.Assembly.Load("Reelwire." + package));
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(file, now);
        }

        var before = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(now == before, $"""
            The public API of Reelwire.{package} is no longer what tests/PublicApi.Tests/{package}.txt says:

            {ListingDifference.Of(before, now)}

            Where that is meant: run the tests once with {AcceptVariable}=1 in the environment, read the difference, tell users of it in CHANGELOG.md, and commit all of it together.
            """);
    }
}
