namespace Reelwire.Packages.Tests;

/// <summary>What the compiler put into the packages' assemblies.</summary>
[Collection(nameof(FeedCollection))]
public sealed class AssemblyTests(Feed feed)
{
    public static TheoryData<string> Libraries => [.. PackageTests.Libraries.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_packages_code_uses_every_package_that_it_brings(string package)
    {
        using var assembly = await OpenAsync(package);

        Assert.Empty(assembly.Dependencies.Except(assembly.References));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task The_same_sources_give_the_same_assembly(string package)
    {
        using var assembly = await OpenAsync(package);

        Assert.True(assembly.IsReproducible);
    }

    private Task<PackedAssembly> OpenAsync(string package) => PackedAssembly.OpenAsync(feed.Find(package), feed.Find(package, ".snupkg"));
}
