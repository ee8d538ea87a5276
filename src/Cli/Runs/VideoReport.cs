using Reelwire.Core;

namespace Reelwire.Cli.Runs;

/// <summary>How one video ended.</summary>
internal sealed record VideoReport(VideoLabel Video, VideoOutcome Outcome)
{
    /// <summary>The outcome in words.</summary>
    public string OutcomeText => Outcome switch
    {
        VideoOutcome.TimedOut => "timed out",
        VideoOutcome.OutcomeUnknown => "outcome unknown",
        _ => Outcome.ToString().ToLowerInvariant(),
    };

    /// <summary>The task, as soon as the vendor accepted it.</summary>
    public TaskHandle? Handle { get; init; }

    /// <summary>Where the video was saved, as the user named the folder.</summary>
    public string? Path { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long? Bytes { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What went wrong, and what to do about it.</summary>
    public string? Error { get; init; }

    /// <summary>The command line that goes on with the task, where that makes sense.</summary>
    public string? ResumeLine { get; init; }
}
