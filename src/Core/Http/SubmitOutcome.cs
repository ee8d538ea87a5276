namespace Reelwire.Core;

/// <summary>What the failure of a paid request proves.</summary>
internal enum SubmitOutcome
{
    /// <summary>The vendor cannot hold the whole request: nothing was bought.</summary>
    NotSent,

    /// <summary>The vendor said no: nothing was bought.</summary>
    Refused,

    /// <summary>The vendor said "not now": nothing was bought.</summary>
    RateLimited,

    /// <summary>The vendor may have accepted it.</summary>
    Unknown,

    /// <summary>The vendor accepted it.</summary>
    Accepted,
}
