namespace Reelwire.Core;

/// <summary>The vendor could not make the video; its own reason, where it gives one, is <see cref="Reason"/>. Most vendors do not bill failed tasks: see <see cref="ReelwireException.Billing"/>.</summary>
public sealed class TaskFailedException : ReelwireException
{
    internal TaskFailedException(string message, ErrorDetails details, string? reason, Exception? innerException = null)
        : base(message, details, innerException) => Reason = reason;

    /// <summary>What the vendor says about the failure; may quote what was sent. <see langword="null"/> where the vendor gives no reason (Freepik).</summary>
    public string? Reason { get; }
}
