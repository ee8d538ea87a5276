using Reelwire.Core;

namespace Reelwire.Cli.Commands;

/// <summary>What generate and resume have in common.</summary>
/// <param name="Output">The folder that videos are saved in.</param>
/// <param name="Live">Whether the real vendors are used.</param>
/// <param name="Simulator">A simulator that runs elsewhere on this machine.</param>
/// <param name="Timeout">How long to wait for a video.</param>
/// <param name="Json">Whether results are JSON.</param>
internal sealed record RunSettings(string Output, bool Live, Uri? Simulator, TimeSpan Timeout, bool Json)
{
    /// <summary>Whether the simulator lives in this process.</summary>
    public bool UsesEmbeddedSimulator => !Live && Simulator is null;

    /// <summary>The command line that goes on with a task; <see langword="null"/> when the task ends with this process.</summary>
    public string? ResumeLine(TaskHandle? handle) => handle is null || UsesEmbeddedSimulator ? null : $"reelwire resume {handle} {(Live ? "--live" : $"--simulator {Simulator}")}";

    /// <summary>Says once that nothing is spent, where that is so.</summary>
    public Task AnnounceAsync(TextWriter error) => Live ? Task.CompletedTask : error.WriteLineAsync("Simulated: no key is used and nothing is spent (--live to use the real vendors).");
}
