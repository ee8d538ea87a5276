using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>Limits of the download of results.</summary>
public sealed class DownloadOptions
{
    /// <summary>The largest file that is saved, in bytes. From 1 MiB to 64 GiB; default 2 GiB.</summary>
    [Range(1L << 20, 1L << 36)]
    public long MaxBytes { get; set; } = 1L << 31;

    /// <summary>How long one download may take. From 1 second to 1 day; default 30 minutes.</summary>
    [DurationRange(1, 86400)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether results may also come over http from this machine's loopback addresses: for simulators and tests. Default <see langword="false"/>.</summary>
    public bool AllowLoopback { get; set; }
}
