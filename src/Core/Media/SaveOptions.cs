namespace Reelwire.Core;

/// <summary>How a result is saved.</summary>
public sealed record SaveOptions
{
    /// <summary>Whether an existing file is replaced, once the new one is complete. Default <see langword="false"/>.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Is told how far the download has come.</summary>
    public IProgress<DownloadProgress>? Progress { get; init; }
}
