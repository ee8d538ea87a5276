namespace Reelwire.Core;

/// <summary>The vendor reports success but gives no file. The task is billed as the vendor bills it: read it again later from <see cref="ReelwireException.Handle"/>, then ask the vendor.</summary>
public sealed class ResultMissingException : ReelwireException
{
    internal ResultMissingException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
