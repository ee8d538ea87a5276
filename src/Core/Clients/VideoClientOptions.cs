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

    /// <summary>What is sent again after a failure, how often and when. A paid request only when it cannot have reached the vendor whole, or the vendor said "not now".</summary>
    [Required]
    [ValidateObjectMembers]
    public RetryOptions Retries { get; set; } = new();

    /// <summary>When a waiting task is looked at.</summary>
    [Required]
    [ValidateObjectMembers]
    public PollingOptions Polling { get; set; } = new();

    /// <summary>Limits of the download of results.</summary>
    [Required]
    [ValidateObjectMembers]
    public DownloadOptions Downloads { get; set; } = new();

    /// <summary>
    /// How often the vendor is asked. By default each client has a budget with the vendor's documented limits (Freepik: 250 requests in 5 seconds and 1,200 in 2 minutes); give several clients the same one where
    /// the vendor counts them together, as Freepik does by address.
    /// </summary>
    public RequestBudget? Budget { get; set; }

    /// <summary>
    /// Awaited for each task that the vendor accepts, before its submit returns: the place to keep the handle. It is told of a task whose submit was cancelled after it had been sent whole, too.
    /// What it throws is logged and takes nobody the task away.
    /// </summary>
    public Func<TaskHandle, ValueTask>? OnAccepted { get; set; }

    /// <summary>Names the type only, so that the key reaches no log.</summary>
    public sealed override string ToString() => GetType().Name;
}
