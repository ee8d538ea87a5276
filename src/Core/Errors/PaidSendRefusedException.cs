namespace Reelwire.Core;

/// <summary>
/// A second attempt to send one paid request was stopped, or one that this library did not authorise. It is no <see cref="HttpRequestException"/>, so that retry handlers give up.
/// </summary>
public sealed class PaidSendRefusedException : InvalidOperationException
{
    internal PaidSendRefusedException(string message, Exception? firstFailure = null)
        : base(message, firstFailure)
    {
    }
}
