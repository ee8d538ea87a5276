using System.Globalization;
using Reelwire.Cli.Commands;
using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Results;

/// <summary>For people: what was saved goes to standard output, what went wrong to standard error.</summary>
internal sealed class TextResults(CliEnvironment environment, RunSettings settings) : IResultWriter
{
    private const int NameWidth = -8;

    public async Task WriteAsync(VideoReport report)
    {
        if (report.Outcome == VideoOutcome.Saved)
        {
            var facts = string.Create(CultureInfo.InvariantCulture, $"{report.Bytes / 1024d:0.0} KiB, {report.Elapsed.TotalSeconds:0.0} s");
            await environment.Output.WriteLineAsync($"{report.Video.Vendor,NameWidth} {report.Path}  ({facts})");
            await environment.Output.WriteLineAsync($"{string.Empty,NameWidth} {report.Handle}");
            return;
        }

        await environment.Error.WriteLineAsync($"{report.Video.Vendor,NameWidth} {report.OutcomeText}: {report.Error}");
        if (report.Handle is not null)
        {
            await environment.Error.WriteLineAsync($"{string.Empty,NameWidth} {Next(report)}");
        }
    }

    private string Next(VideoReport report) => report.ResumeLine is { } line
        ? $"go on with: {line}"
        : $"handle {report.Handle}{(settings.UsesEmbeddedSimulator ? " (a simulated task, which ends with this command)" : string.Empty)}";
}
