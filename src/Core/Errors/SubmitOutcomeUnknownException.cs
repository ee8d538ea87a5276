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

    /// <summary>
    /// Tasks that the vendor lists and this client has not submitted lately: the lost one may be among them, beside those of other programs. None is taken for it; what you know of them must
    /// decide, and <see cref="VideoClient.Resume(TaskHandle)"/> goes on with the one you choose. <see langword="null"/> where the vendor has no list, or it could not be read.
    /// </summary>
    public IReadOnlyList<TaskHandle>? Candidates { get; internal set; }
}
