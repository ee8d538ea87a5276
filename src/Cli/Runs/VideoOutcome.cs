namespace Reelwire.Cli.Runs;

/// <summary>How a video ended; the later ones weigh more when several vendors work at once.</summary>
internal enum VideoOutcome
{
    /// <summary>It is on disk.</summary>
    Saved,

    /// <summary>The vendor refused or failed it, or it could not be fetched.</summary>
    Failed,

    /// <summary>It was not done in time, and goes on at the vendor.</summary>
    TimedOut,

    /// <summary>It is not known whether the vendor took the paid request.</summary>
    OutcomeUnknown,

    /// <summary>The user stopped waiting.</summary>
    Interrupted,
}
