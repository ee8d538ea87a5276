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

    internal static PaidSendRefusedException WithoutTransport() =>
        new("The request was stopped before it was sent: nothing on the way would keep it from being sent, and paid, twice. Send it with the vendor's client; or add the vendor's transport to the builder of yours (AddFalTransport() and its like), and make the body with ToHttpContent(), or take Refit's settings from FalRefit.NewSettings() and its like.");
}
