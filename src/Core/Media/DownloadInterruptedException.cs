namespace Reelwire.Core;

/// <summary>A download broke off and may be taken up again; never leaves <see cref="MediaDownloader"/>.</summary>
internal sealed class DownloadInterruptedException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
