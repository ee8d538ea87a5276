namespace Reelwire.Core;

/// <summary>
/// A paid request was sent and no readable answer came back: the task may or may not exist, and may be billed. It was not sent again, since no vendor here recognises a repeated request.
/// Look for the task at the vendor (its dashboard, or the list operation where there is one) before submitting again.
/// </summary>
public sealed class SubmitOutcomeUnknownException : ReelwireException
{
    internal SubmitOutcomeUnknownException(string message, ErrorDetails details, SubmitEvidence evidence, Exception? innerException = null)
        : base(message, details, innerException) => Evidence = evidence;

    /// <summary>What is known about the lost request.</summary>
    public SubmitEvidence Evidence { get; }
}
