using System.ComponentModel;
using System.Diagnostics;

namespace Reelwire.Benchmarks.Generation;

/// <summary>What one run of a tool took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="CpuSeconds">Of processors, which a busy machine changes little; of the process itself, not of others that it starts.</param>
internal readonly record struct ToolRun(double Seconds, double CpuSeconds)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(4);

    /// <summary>Both, added up.</summary>
    public static ToolRun operator +(ToolRun one, ToolRun other) => new(one.Seconds + other.Seconds, one.CpuSeconds + other.CpuSeconds);

    /// <summary>Runs dotnet in a folder; fails with its output unless it ends well.</summary>
    public static async Task<ToolRun> DotnetAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);

        // Nobody tells what a process took once it is gone.
        var cpu = TimeSpan.Zero;
        while (!process.WaitForExit(s_look))
        {
            try
            {
                cpu = process.TotalProcessorTime;
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It ended between the two lines above; what the look before told, stands.
            }
        }

        watch.Stop();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? new ToolRun(watch.Elapsed.TotalSeconds, cpu.TotalSeconds)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await output}{await errors}");
    }
}
