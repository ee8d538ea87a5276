namespace Reelwire.Core;

/// <summary>Why a download was stopped; always wrapped in a <see cref="DownloadFailedException"/>.</summary>
internal sealed class DownloadRefusedException(string message) : Exception(message)
{
    /// <summary>Whether the next attempt may do.</summary>
    public bool MayPass { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
