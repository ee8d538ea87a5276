using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Reelwire.Core;

/// <summary>What every vendor's client can be told.</summary>
public abstract class VideoClientOptions : IValidatableObject
{
    // No property: binding from configuration, which is generated for each, cannot make one of an interface.
    private IApiKeyProvider? _apiKeys;

    /// <summary>
    /// The API key: printable ASCII without spaces, since it travels in a header. Without it and without <see cref="UseApiKeys"/>, a client without a name takes it from the vendor's environment variable.
    /// </summary>
    [HeaderWord]
    public string? ApiKey { get; set; }

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
    /// How often the vendor is asked. By default a client has a budget with the vendor's documented limits, shared by all clients of one service provider (Freepik: 250 requests in 5 seconds and 1,200 in 2 minutes); give clients that you make yourself the same one
    /// where the vendor counts them together, as Freepik does by address.
    /// </summary>
    public RequestBudget? Budget { get; set; }

    /// <summary>
    /// Awaited for each task that the vendor accepts, before its submit returns: the place to keep the handle. It is told of a task whose submit was cancelled after it had been sent whole, too.
    /// What it throws is logged and takes nobody the task away.
    /// </summary>
    public Func<TaskHandle, ValueTask>? OnAccepted { get; set; }

    /// <summary>The environment variable that holds the key where nothing else does.</summary>
    protected abstract string ApiKeyVariable { get; }

    internal IApiKeyProvider ApiKeys => _apiKeys ?? new FixedApiKey(ApiKey!);

    /// <summary>Has the API key given for each request, where it changes while the client lives; in place of <see cref="ApiKey"/>.</summary>
    /// <param name="keys">Gives the key.</param>
    public void UseApiKeys(IApiKeyProvider keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _apiKeys = keys;
    }

    internal void ReadEnvironment()
    {
        if (ApiKey is null && _apiKeys is null && Environment.GetEnvironmentVariable(ApiKeyVariable) is { Length: > 0 } key)
        {
            ApiKey = key;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ApiKey is null && _apiKeys is null)
        {
            yield return new ValidationResult($"{nameof(ApiKey)} is missing: set it, or call {nameof(UseApiKeys)}, or for a client without a name set the environment variable {ApiKeyVariable}.", [nameof(ApiKey)]);
        }
        else if (ApiKey is not null && _apiKeys is not null)
        {
            yield return new ValidationResult($"{nameof(ApiKey)} is set and {nameof(UseApiKeys)} was called; only one of them can be meant.", [nameof(ApiKey)]);
        }
    }

    /// <summary>Names the type only, so that the key reaches no log.</summary>
    public sealed override string ToString() => GetType().Name;
}
