namespace Reelwire.Core;

/// <summary>The task was not done when the deadline passed. It goes on at the vendor and is billed as usual: resume it from <see cref="ReelwireException.Handle"/>. Where the last look at it failed, that is the inner exception.</summary>
public sealed class WaitTimeoutException : ReelwireException
{
    internal WaitTimeoutException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
