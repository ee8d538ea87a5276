namespace Reelwire.Core;

/// <summary>Why a download was stopped; always wrapped in a <see cref="DownloadFailedException"/>.</summary>
internal sealed class DownloadRefusedException(string message) : Exception(message);
