using System.Text.Json;
using Reelwire.Cli.Commands;
using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Results;

/// <summary>How one video ended, as JSON.</summary>
internal sealed record VideoJson
{
    public required string Vendor { get; init; }

    public required string Model { get; init; }

    /// <summary><c>saved</c>, <c>failed</c>, <c>timedOut</c>, <c>outcomeUnknown</c> or <c>interrupted</c>.</summary>
    public required string Outcome { get; init; }

    public required bool Simulated { get; init; }

    public string? Path { get; init; }

    public long? Bytes { get; init; }

    public required double Seconds { get; init; }

    public string? Handle { get; init; }

    public string? Error { get; init; }

    /// <summary>The command line that goes on with the task.</summary>
    public string? Resume { get; init; }

    public static VideoJson Of(VideoReport report, RunSettings settings) => new()
    {
        Vendor = report.Video.Vendor,
        Model = report.Video.Model,
        Outcome = JsonNamingPolicy.CamelCase.ConvertName(report.Outcome.ToString()),
        Simulated = !settings.Live,
        Path = report.Path is null ? null : System.IO.Path.GetFullPath(report.Path),
        Bytes = report.Bytes,
        Seconds = Math.Round(report.Elapsed.TotalSeconds, 3),
        Handle = report.Handle?.ToString(),
        Error = report.Error,
        Resume = report.ResumeLine,
    };
}
