using System.Diagnostics;

namespace Reelwire.Generation.Tests;

/// <summary>Runs the SDK as a person would.</summary>
internal static class DotnetCommand
{
    /// <summary>The exit code and all that was printed; <paramref name="programs"/> stands for the search path where it is given.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, IEnumerable<string> arguments, string? programs = null, string program = "dotnet")
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // A server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        if (programs is not null)
        {
            start.Environment["PATH"] = programs;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
