using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reelwire.Benchmarks.Compiler;

/// <summary>How long specc, published ready to run, takes from its start to the first byte of a document.</summary>
internal static class FirstByte
{
    private const int Runs = 10;

    /// <summary>The best of several runs.</summary>
    public static async Task<TimeSpan> MeasureAsync(string page, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("specc-");
        try
        {
            await PublishAsync(folder.FullName, cancellationToken);
            var specc = Path.Combine(folder.FullName, OperatingSystem.IsWindows() ? "Reelwire.SpecCompiler.exe" : "Reelwire.SpecCompiler");
            var times = new List<TimeSpan>();
            for (var run = 0; run < Runs; run++)
            {
                times.Add(await RunAsync(specc, page, cancellationToken));
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(null, $"first byte    best {times[0].TotalSeconds:F3} s, median {times[Runs / 2].TotalSeconds:F3} s, worst {times[^1].TotalSeconds:F3} s"));
            return times[0];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PublishAsync(string folder, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "publish", RepositoryFolder.File("src", "SpecCompiler", "SpecCompiler.csproj"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:ArtifactsPath=" + Path.Combine(folder, "build"), "-o", folder, "-nologo", "-v", "quiet",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("dotnet did not start.");
        var log = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"specc could not be published: {log}");
        }
    }

    private static async Task<TimeSpan> RunAsync(string specc, string page, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(specc, ["convert", page]) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException("specc did not start.");
        var findings = process.StandardError.ReadToEndAsync(cancellationToken);
        if (await process.StandardOutput.BaseStream.ReadAsync(new byte[1], cancellationToken) == 0)
        {
            throw new InvalidOperationException($"specc printed nothing for {page}: {await findings}");
        }

        var time = watch.Elapsed;
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return time;
    }
}
