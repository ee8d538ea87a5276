namespace Reelwire.Core;

/// <summary>The vendor's answer is not what its documentation promises; the task, if there is one, goes on.</summary>
public sealed class ResponseUnreadableException : ReelwireException
{
    internal ResponseUnreadableException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
