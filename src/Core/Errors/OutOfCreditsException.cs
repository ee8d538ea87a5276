namespace Reelwire.Core;

/// <summary>The account has no credits left. Nothing was bought: top up at the vendor.</summary>
public sealed class OutOfCreditsException : ReelwireException
{
    internal OutOfCreditsException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
