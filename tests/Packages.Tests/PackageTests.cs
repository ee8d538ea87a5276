using System.IO.Compression;
using System.Xml.Linq;

namespace Reelwire.Packages.Tests;

/// <summary>What is in the packages.</summary>
[Collection(nameof(FeedCollection))]
public sealed class PackageTests(Feed feed)
{
    private const string Options = "Microsoft.Extensions.Options, Microsoft.Extensions.Options.ConfigurationExtensions, Reelwire.Core";

    /// <summary>The libraries, with what they bring along.</summary>
    public static TheoryData<string, string> Libraries => new()
    {
        { "Reelwire.Core", "Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions, Polly.Core" },
        { "Reelwire.Freepik", Options },
        { "Reelwire.Fal", Options },
        { "Reelwire.Novita", Options },
        { "Reelwire.AimlApi", Options },
        { "Reelwire.AspNetCore", "Reelwire.Core" },
        { "Reelwire.Simulator", "" },
    };

    public static TheoryData<string> Tools => ["Reelwire.Cli", "Reelwire.SimulatorTool", "Reelwire.SpecCompiler"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_library_has_its_documentation_and_brings_these_packages(string package, string dependencies)
    {
        await using var archive = await OpenAsync(feed.Find(package));

        Assert.Equal([$"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"], archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var named = Manifest(archive).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);
        Assert.Equal(dependencies, string.Join(", ", named.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task A_tool_depends_on_no_package(string package)
    {
        await using var archive = await OpenAsync(feed.Find(package));

        Assert.Contains(archive.Entries, entry => entry.Name == "DotnetToolSettings.xml");
        Assert.DoesNotContain(Manifest(archive).Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_package_says_what_it_is_and_can_be_debugged(string package)
    {
        await using var archive = await OpenAsync(feed.Find(package));
        var manifest = Manifest(archive).Descendants().Where(element => !element.HasElements).ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(("MIT", "README.md", "icon.png"), (manifest["license"].Single(), manifest["readme"].Single(), manifest["icon"].Single()));
        Assert.All(["README.md", "icon.png"], file => Assert.NotNull(archive.GetEntry(file)));
        Assert.NotEmpty(manifest["description"].Single());
        await using var symbols = await OpenAsync(feed.Find(package, ".snupkg"));
        Assert.Contains(symbols.Entries, entry => entry.Name == package.Replace("SimulatorTool", "Simulator", StringComparison.Ordinal) + ".pdb");
    }

    public static TheoryData<string> All() => [.. Libraries.Select(row => row.Data.Item1), .. Tools.Select(row => row.Data)];

    private static Task<ZipArchive> OpenAsync(string file) => ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);

    private static XDocument Manifest(ZipArchive archive)
    {
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }
}
