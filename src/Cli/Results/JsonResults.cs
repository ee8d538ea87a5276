using System.Text.Json;
using Reelwire.Cli.Commands;
using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Results;

/// <summary>For programs: one JSON object per line.</summary>
internal sealed class JsonResults(TextWriter output, RunSettings settings) : IResultWriter
{
    public Task WriteAsync(VideoReport report) => output.WriteLineAsync(JsonSerializer.Serialize(VideoJson.Of(report, settings), CliJson.Default.VideoJson));
}
