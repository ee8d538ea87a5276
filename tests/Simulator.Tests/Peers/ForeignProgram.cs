using System.ComponentModel;
using System.Diagnostics;

namespace Reelwire.Simulator.Tests.Peers;

/// <summary>A program of this machine that is not ours.</summary>
internal static class ForeignProgram
{
    /// <summary>Runs it to its end; skips where it is missing.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string name, params IEnumerable<string> arguments)
    {
        using var process = Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, await errors);
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
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }
}
