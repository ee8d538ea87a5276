namespace Reelwire.Core;

/// <summary>The vendor no longer knows the task.</summary>
public sealed class TaskLostException : ReelwireException
{
    internal TaskLostException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
