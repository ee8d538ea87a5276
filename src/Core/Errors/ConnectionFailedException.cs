namespace Reelwire.Core;

/// <summary>The vendor gave no answer; <see cref="ReelwireException.Billing"/> says whether a repeat is safe.</summary>
public sealed class ConnectionFailedException : ReelwireException
{
    internal ConnectionFailedException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
