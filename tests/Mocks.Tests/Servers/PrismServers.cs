using System.Text.RegularExpressions;

namespace Reelwire.Mocks.Tests.Servers;

/// <summary>Prism with each document under <c>generated/</c>: it refuses requests that the document does not allow.</summary>
public sealed partial class PrismServers : MockServers
{
    private static string? Script => NodePackage.Find(Path.Combine("@stoplight", "prism-cli"), "dist", "index.js");

    protected override async Task<string?> FindMissingAsync() =>
        Script is null ? $"Prism is not installed: {NodePackage.InstallCommand}"
        : !await ServerProcess.IsInstalledAsync("node", "--version") ? "Node.js is not installed; Prism needs it."
        : null;

    private protected override IEnumerable<List<GeneratedDocument>> Groups() => GeneratedDocument.All.Select(document => new List<GeneratedDocument> { document });

    private protected override Task<ServerProcess> StartAsync(List<GeneratedDocument> documents) =>
        ServerProcess.StartAsync("node", [Script!, "mock", "--host", "127.0.0.1", "--port", "0", "--multiprocess", "false", "--errors", documents.Single().Path], Port());

    [GeneratedRegex(@"Prism is listening on http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Port();
}
