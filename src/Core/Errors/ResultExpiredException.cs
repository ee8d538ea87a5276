namespace Reelwire.Core;

/// <summary>The file can no longer be downloaded, not even from the URL that the vendor gave when it was asked again. The task was billed; what it made is gone.</summary>
public sealed class ResultExpiredException : ReelwireException
{
    internal ResultExpiredException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
