using System.Text.RegularExpressions;

namespace Reelwire.Mocks.Tests.Servers;

/// <summary>WireMock with the mappings under <c>generated/</c>.</summary>
public sealed partial class WireMockServers : MockServers
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-wiremock-");

    private static string? Jar => NodePackage.Find("wiremock", "build", "wiremock-standalone-*.jar");

    protected override async Task<string?> FindMissingAsync() =>
        Jar is null ? $"WireMock is not installed: {NodePackage.InstallCommand}"
        : !await ServerProcess.IsInstalledAsync("java", "-version") ? "Java is not installed; WireMock needs Java 11 or later."
        : null;

    // One path stands on two of fal.ai's hosts, and a WireMock plays one host only.
    private protected override IEnumerable<List<GeneratedDocument>> Groups() => GeneratedDocument.All.GroupBy(document => document.Name == "FalApi").Select(group => group.ToList());

    private protected override Task<ServerProcess> StartAsync(List<GeneratedDocument> documents)
    {
        var root = _folder.CreateSubdirectory(documents[0].Name);
        var mappings = root.CreateSubdirectory("mappings");
        foreach (var document in documents)
        {
            File.Copy(document.Mappings, Path.Combine(mappings.FullName, Path.GetFileName(document.Mappings)));
        }

        return ServerProcess.StartAsync(
            "java",
            ["-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", Jar!, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", root.FullName, "--disable-banner"],
            Port());
    }

    protected override void Stopped()
    {
        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^port:\s+(\d+)$")]
    private static partial Regex Port();
}
