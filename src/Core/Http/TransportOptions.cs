using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>Time and size limits of single calls.</summary>
public sealed class TransportOptions
{
    /// <summary>How long a call that buys nothing may take in all; one that begins within a sixty-fourth of that after another ends with it. From 1 second to 10 minutes; default 30 seconds.</summary>
    [DurationRange(1, 600)]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a paid call may take in all from its turn in the vendor's rate limit on, the images inside it included; one that begins within a sixty-fourth of that after another ends with it. Images that are
    /// uploaded ahead of it may each take as long. It is generous since giving up early loses a task that may be paid. From 10 seconds to 1 hour; default 10 minutes.
    /// </summary>
    [DurationRange(10, 3600)]
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long the answer to a paid call is still awaited after the caller cancelled, when the whole request had been sent: its task id is worth money. From 0 to 5 minutes; default 30 seconds.
    /// </summary>
    [DurationRange(0, 300)]
    public TimeSpan CancelledSubmitGrace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may take to be made. From 1 second to 1 minute; default 10 seconds.</summary>
    [DurationRange(1, 60)]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is kept for further calls. A new one asks for the vendor's addresses anew, so that a client may live as long as its process. From 10 seconds to 1 day; default 2 minutes.</summary>
    [DurationRange(10, 86400)]
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest JSON answer that is read, in bytes. From 64 KiB to 256 MiB; default 16 MiB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;
}
