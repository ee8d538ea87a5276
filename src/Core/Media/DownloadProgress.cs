namespace Reelwire.Core;

/// <summary>How far a download has come.</summary>
/// <param name="Bytes">Bytes that were saved; less than before when a download had to start over.</param>
/// <param name="TotalBytes">Bytes of the whole file; <see langword="null"/> when the server does not tell.</param>
public readonly record struct DownloadProgress(long Bytes, long? TotalBytes);
