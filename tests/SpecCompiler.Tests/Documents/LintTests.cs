using System.Diagnostics;

namespace Reelwire.SpecCompiler.Tests.Documents;

/// <summary>The committed documents against the linters that people use. Microsoft.OpenApi's own checks, made while compiling, miss a lot.</summary>
public sealed class LintTests
{
    private static readonly string s_lint = RepositoryRoot.File("eng", "lint");

    [Fact]
    public async Task Redocly_finds_neither_errors_nor_warnings()
    {
        var (exitCode, output) = await RunAsync("@redocly/cli/bin/cli.js", ["lint", "--config", "redocly.yaml", "--format", "json", .. Documents()]);
        Assert.Contains("\"totals\"", output, StringComparison.Ordinal);
        Assert.True(exitCode == 0 && output.Contains("\"warnings\": 0", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task Spectral_finds_neither_errors_nor_warnings_nor_hints()
    {
        var (exitCode, output) = await RunAsync("@stoplight/spectral-cli/dist/index.js", ["lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint", .. Documents()]);
        Assert.True(exitCode == 0, output);
    }

    private static string[] Documents()
    {
        var documents = Directory.GetFiles(RepositoryRoot.File("generated"), "*.openapi.json", SearchOption.AllDirectories);
        Assert.NotEmpty(documents);
        return documents;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string script, string[] arguments)
    {
        var path = Path.Combine(s_lint, "node_modules", script);
        if (!File.Exists(path))
        {
            Assert.Skip("The linters are not installed: npm ci --prefix eng/lint");
        }

        var start = new ProcessStartInfo("node", [path, .. arguments]) { WorkingDirectory = s_lint, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node.js is not installed.");
            throw;
        }
    }
}
