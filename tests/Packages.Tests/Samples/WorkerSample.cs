using System.Diagnostics;
using Reelwire.Simulator;

namespace Reelwire.Packages.Tests.Samples;

/// <summary>samples/Worker, built.</summary>
public sealed class WorkerSample(Feed feed) : BuiltSample(feed, "Worker")
{
    /// <summary>Starts the worker; the caller kills it, or waits for its end.</summary>
    internal Process Start(VendorSimulator simulator, string folder, int concurrency, params string[] options)
    {
        string[] arguments =
        [
            Program, "--contentRoot", Project, "--Batch:Folder", folder, "--Batch:Concurrency", $"{concurrency}", "--Simulator:QueueAddress", simulator.FalQueue.AbsoluteUri,
            "--Simulator:Polling:MinInterval", "00:00:00.05", "--Simulator:Polling:MaxInterval", "00:00:00.05", .. options,
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Project, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    /// <summary>Its exit code, and what it printed.</summary>
    internal static async Task<(int ExitCode, string Output)> EndAsync(Process worker)
    {
        using (worker)
        {
            var output = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (worker.ExitCode, await output + errors);
        }
    }
}
