namespace Reelwire.Core;

/// <summary>
/// A submit was cancelled after the whole request had been sent: the vendor may have accepted it, and may bill it. Its answer is still read in the background
/// (<see cref="TransportOptions.CancelledSubmitGrace"/>); <see cref="Answer"/> tells it, and <see cref="VideoClientOptions.OnAccepted"/> as well when there is a task.
/// </summary>
/// <typeparam name="TAnswer">A <see cref="TaskHandle"/>; of a plain interface, what its method returns.</typeparam>
public sealed class SubmitCancelledException<TAnswer> : OperationCanceledException
{
    internal SubmitCancelledException(string vendor, string operation, SubmitEvidence evidence, Task<TAnswer> answer, CancellationToken cancellationToken)
        : base($"The paid request {operation} was cancelled after it had been sent whole. {vendor} may accept it, and may bill it; its answer is still read, and told in {nameof(Answer)}.", cancellationToken)
    {
        Evidence = evidence;
        Answer = answer;
    }

    /// <summary>What is known about the request.</summary>
    public SubmitEvidence Evidence { get; }

    /// <summary>
    /// Completes when the answer is there; fails with the <see cref="ReelwireException"/> that says what became of the request otherwise, a <see cref="SubmitOutcomeUnknownException"/> when
    /// that is not known. Nobody has to await it.
    /// </summary>
    public Task<TAnswer> Answer { get; }
}
