using Reelwire.Cli.Commands;
using Reelwire.Cli.Inputs;
using Reelwire.Cli.Progress;
using Reelwire.Cli.Results;

namespace Reelwire.Cli.Runs;

/// <summary>Makes the videos of one command side by side, shows them, and writes how they ended.</summary>
internal sealed class VideoBatch(CliEnvironment environment, RunSettings settings)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<VideoRun> runs, OutputFolder folder, CancellationToken cancellationToken)
    {
        IProgressDisplay display = environment.Terminal is { } terminal ? new TerminalProgress(terminal) : new PlainProgress(environment.Error);
        var reports = await display.ShowAsync(
            [.. runs.Select(run => run.Video)],
            async progress => await Task.WhenAll(runs.Select(run => run.RunAsync(folder, progress, cancellationToken))));

        IResultWriter results = settings.Json ? new JsonResults(environment.Output, settings) : new TextResults(environment, settings);
        foreach (var report in reports)
        {
            await results.WriteAsync(report);
        }

        return ExitCode.Of(reports);
    }
}
