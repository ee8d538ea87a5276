using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>Limits of the download of results.</summary>
public sealed class DownloadOptions
{
    /// <summary>The largest file that is saved, in bytes. From 1 MiB to 64 GiB; default 2 GiB.</summary>
    [Range(1L << 20, 1L << 36)]
    public long MaxBytes { get; set; } = 1L << 31;

    /// <summary>The least that a server must send, in bytes per second over 30 seconds; slower connections are given up. From 1 to 16 MiB; default 4096.</summary>
    [Range(1, 1 << 24)]
    public int MinBytesPerSecond { get; set; } = 4096;

    /// <summary>How long one download may take, repetitions included. From 1 second to 1 day; default 30 minutes.</summary>
    [DurationRange(1, 86400)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a connection to one address may take to be made. From 1 second to 1 minute; default 10 seconds.</summary>
    [DurationRange(1, 60)]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is kept for further downloads; a new one asks for the server's addresses anew, and checks them. From 10 seconds to 1 day; default 2 minutes.</summary>
    [DurationRange(10, 86400)]
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The hosts that results may come from, such as <c>fal.media</c>, which stands for its subdomains too. Empty, the default, means any public host: vendors change theirs without notice.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Whether results may also come over http from this machine's loopback addresses: for simulators and tests. Default <see langword="false"/>.</summary>
    public bool AllowLoopback { get; set; }
}
