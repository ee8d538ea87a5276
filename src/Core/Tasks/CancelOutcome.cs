namespace Reelwire.Core;

/// <summary>What became of a request to cancel a task.</summary>
public enum CancelOutcome
{
    /// <summary>The vendor took the request before the task began: nothing is made.</summary>
    Cancelled,

    /// <summary>The vendor took the request, but the task is being worked on: it may still finish and be billed.</summary>
    TooLate,

    /// <summary>The vendor took the request; whether in time could not be seen.</summary>
    Requested,

    /// <summary>The task had ended before.</summary>
    AlreadyFinished,

    /// <summary>The vendor does not know the task.</summary>
    NotFound,

    /// <summary>The vendor cannot cancel tasks; it goes on and is billed.</summary>
    NotSupported,
}
