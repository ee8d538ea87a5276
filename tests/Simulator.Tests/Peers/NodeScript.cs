using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Reelwire.Tests;

namespace Reelwire.Simulator.Tests.Peers;

/// <summary>A script for Node.js that uses a package of eng/peers and prints one JSON object.</summary>
internal static class NodeScript
{
    private static readonly string Peers = RepositoryRoot.File("eng", "peers");

    /// <summary>Runs it with the folder of the packages and the arguments; skips where Node.js or the package is missing.</summary>
    public static async Task<JsonElement> RunAsync(string script, string package, params IEnumerable<string> arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Peers, "node_modules", package)), $"{package} is not installed: npm ci --prefix eng/peers");
        using var process = Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Peers", script), Peers, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true });
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((0, ""), (process.ExitCode, await errors));
            return JsonElement.Parse(await output);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node.js is not installed.");
            throw;
        }
    }
}
