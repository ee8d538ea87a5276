namespace Reelwire.Core;

/// <summary>The file could not be saved. It still lies at the vendor until its URL expires: download again from <see cref="ReelwireException.Handle"/>.</summary>
public sealed class DownloadFailedException : ReelwireException
{
    internal DownloadFailedException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
