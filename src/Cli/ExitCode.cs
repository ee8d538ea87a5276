using Reelwire.Cli.Runs;

namespace Reelwire.Cli;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Saved = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
    public const int OutcomeUnknown = 3;
    public const int TimedOut = 4;
    public const int Interrupted = 130;

    /// <summary>The code of several videos: that of the worst one.</summary>
    public static int Of(IEnumerable<VideoReport> reports) => reports.Max(report => report.Outcome) switch
    {
        VideoOutcome.Saved => Saved,
        VideoOutcome.Failed => Failed,
        VideoOutcome.TimedOut => TimedOut,
        VideoOutcome.OutcomeUnknown => OutcomeUnknown,
        _ => Interrupted,
    };
}
