using System.Text.Json;
using Reelwire.Tests;

namespace Reelwire.Simulator.Tests.Peers;

/// <summary>A script for Node.js that uses a package of eng/peers and prints one JSON object.</summary>
internal static class NodeScript
{
    private static readonly string s_peers = RepositoryRoot.File("eng", "peers");

    /// <summary>Runs it with the folder of the packages and the arguments; skips where Node.js or the package is missing.</summary>
    public static async Task<JsonElement> RunAsync(string script, string package, params IEnumerable<string> arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(s_peers, "node_modules", package)), $"{package} is not installed: npm ci --prefix eng/peers");
        var (exitCode, output, errors) = await ForeignProgram.RunAsync("node", [Path.Combine(AppContext.BaseDirectory, "Peers", script), s_peers, .. arguments]);
        Assert.Equal((0, ""), (exitCode, errors));
        return JsonElement.Parse(output);
    }
}
