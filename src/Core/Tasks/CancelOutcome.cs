namespace Reelwire.Core;

/// <summary>What became of a request to cancel a task.</summary>
public enum CancelOutcome
{
    /// <summary>The vendor took the request; a task that already runs may still finish and be billed.</summary>
    Requested,

    /// <summary>The task had ended before.</summary>
    AlreadyFinished,

    /// <summary>The vendor does not know the task.</summary>
    NotFound,

    /// <summary>The vendor cannot cancel tasks; it goes on and is billed.</summary>
    NotSupported,
}
