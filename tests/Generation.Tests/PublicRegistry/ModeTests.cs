using System.Text.Json;

namespace Reelwire.Generation.Tests.PublicRegistry;

/// <summary>What the projects ask for with and without -p:PublicRegistry=true; the packages themselves are not needed to see it.</summary>
public sealed class ModeTests
{
    [Theory]
    [InlineData("Fal")]
    [InlineData("Freepik")]
    [InlineData("Novita")]
    [InlineData("AimlApi")]
    public async Task A_vendors_package_asks_for_Refit_in_place_of_the_stand_ins(string vendor)
    {
        var project = await EvaluateAsync($"src/{vendor}/{vendor}.csproj", isPublic: true);

        Assert.Contains("Refit", project.Packages);
        Assert.DoesNotContain(project.Sources, source => source.Contains("/RefitStandIns/", StringComparison.Ordinal));
        Assert.Equal(
            [$"{vendor}Refit.cs", "VendorContentSerializer.cs", "VendorRefitSettings.cs", "VendorUrlFormatter.cs"],
            project.Sources.Where(source => source.Contains("/RefitSupport/", StringComparison.Ordinal)).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task By_default_a_vendors_package_needs_no_Refit()
    {
        var project = await EvaluateAsync("src/Fal/Fal.csproj", isPublic: false);

        Assert.DoesNotContain("Refit", project.Packages);
        Assert.Contains(project.Sources, source => source.Contains("/RefitStandIns/", StringComparison.Ordinal));
        Assert.DoesNotContain(project.Sources, source => source.Contains("/RefitSupport/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Core_is_the_same_in_both()
    {
        var project = await EvaluateAsync("src/Core/Core.csproj", isPublic: true);

        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core"], project.Packages.Order());
    }

    [Fact]
    public async Task The_package_of_NSwag_prints() => Assert.Contains("NSwag.MSBuild", (await EvaluateAsync("eng/Generation.csproj", isPublic: true)).Packages);

    [Fact]
    public async Task The_tests_of_the_mode_ask_for_what_has_a_version()
    {
        var project = await EvaluateAsync("tests/PublicRegistry.Tests/PublicRegistry.Tests.csproj", isPublic: true);

        Assert.Empty(((string[])["Refit.HttpClientFactory", "Refit.Reflection", "Microsoft.Extensions.Http.Resilience", "WireMock.Net"]).Except(project.Packages));
        Assert.Empty(project.Packages.Except(project.Versions));
    }

    private static async Task<Evaluation> EvaluateAsync(string project, bool isPublic)
    {
        string[] arguments = ["msbuild", project, "-getItem:PackageReference,PackageVersion,Compile", $"-p:PublicRegistry={(isPublic ? "true" : "")}"];
        var (exitCode, output) = await DotnetCommand.RunAsync(RepositoryRoot.Path, arguments);
        Assert.True(exitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        var items = json.RootElement.GetProperty("Items");
        return new Evaluation(Identities(items, "PackageReference"), Identities(items, "PackageVersion"), [.. Identities(items, "Compile").Select(source => source.Replace('\\', '/'))]);
    }

    private static string[] Identities(JsonElement items, string name) => [.. items.GetProperty(name).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];

    private sealed record Evaluation(string[] Packages, string[] Versions, string[] Sources);
}
