namespace Reelwire.Core;

/// <summary>The vendor asks to slow down. Nothing was bought: wait for <see cref="ErrorDetails.RetryAfter"/> and repeat.</summary>
public sealed class RateLimitedException : ReelwireException
{
    internal RateLimitedException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
