using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Reelwire.Core;

/// <summary>What every vendor's client can be told.</summary>
public abstract class VideoClientOptions
{
    /// <summary>The API key. Required; printable ASCII without spaces, since it travels in a header.</summary>
    [Required(AllowEmptyStrings = false)]
    [HeaderWord]
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>Whether a typed submit holds its request against the limits of the vendor's page before anything is sent. Default true; false leaves it to the vendor, for limits that are out of date.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Time and size limits of single calls.</summary>
    [Required]
    [ValidateObjectMembers]
    public TransportOptions Transport { get; set; } = new();

    /// <summary>When a waiting task is looked at.</summary>
    [Required]
    [ValidateObjectMembers]
    public PollingOptions Polling { get; set; } = new();

    /// <summary>Limits of the download of results.</summary>
    [Required]
    [ValidateObjectMembers]
    public DownloadOptions Downloads { get; set; } = new();

    /// <summary>Names the type only, so that the key reaches no log.</summary>
    public sealed override string ToString() => GetType().Name;
}
