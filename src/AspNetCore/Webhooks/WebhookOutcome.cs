namespace Reelwire.AspNetCore;

/// <summary>What became of a webhook.</summary>
internal enum WebhookOutcome
{
    /// <summary>Somebody waits for its task, and looks at it now.</summary>
    Woken,

    /// <summary>Its submit has no answer yet; the task is looked at as soon as there is one.</summary>
    Early,

    /// <summary>Nobody waits here; the host's handler took it.</summary>
    Handled,

    /// <summary>Nobody waits here, and there is no handler; whoever waits next looks at once.</summary>
    Unawaited,

    /// <summary>It came before, and was taken then.</summary>
    Repeated,

    /// <summary>No token of this host.</summary>
    UnknownToken,

    /// <summary>It tells of another task than the token's.</summary>
    WrongTask,

    /// <summary>Not signed, or not by the vendor.</summary>
    WrongSignature,

    /// <summary>Signed at another time.</summary>
    OutOfTime,

    /// <summary>No JSON, or it names no task.</summary>
    Malformed,

    /// <summary>Longer than the limit.</summary>
    TooLarge,

    /// <summary>No POST.</summary>
    WrongMethod,

    /// <summary>No plain JSON by its headers.</summary>
    WrongContentType,

    /// <summary>The vendor's public keys cannot be had.</summary>
    KeysUnavailable,

    /// <summary>The host's handler failed.</summary>
    HandlerFailed,

    /// <summary>It broke off.</summary>
    Aborted,
}
