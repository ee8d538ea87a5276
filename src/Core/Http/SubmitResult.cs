namespace Reelwire.Core;

/// <summary>How one attempt to send a paid request ended.</summary>
/// <param name="Outcome">What is proved.</param>
/// <typeparam name="TResponse">The answer to an accepted request.</typeparam>
internal readonly record struct SubmitResult<TResponse>(SubmitOutcome Outcome)
{
    /// <summary>The answer, when it was accepted.</summary>
    public TResponse? Response { get; init; }

    /// <summary>What to tell the caller otherwise.</summary>
    public ReelwireException? Failure { get; init; }

    /// <summary>Whether sending again may help: it was not sent since the connection failed, or the vendor said "not now".</summary>
    public bool MayBeRepeated { get; init; }

    /// <summary>The answer, or the failure.</summary>
    public TResponse Get() => Failure is null ? Response! : throw Failure;
}
