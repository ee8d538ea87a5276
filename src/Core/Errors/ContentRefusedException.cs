namespace Reelwire.Core;

/// <summary>The vendor refuses this content. Nothing was bought: change the prompt or the image.</summary>
public sealed class ContentRefusedException : ReelwireException
{
    internal ContentRefusedException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
