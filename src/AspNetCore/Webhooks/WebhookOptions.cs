using System.ComponentModel.DataAnnotations;
using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>How this host is told of tasks.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    private const int TokenKeyBytes = 32;
    private const int ShortestSecret = 16;

    /// <summary>Where the vendors reach this host: scheme, host and, where it lies under one, the path of its base. Required.</summary>
    [SecureAddress]
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// What tokens are signed with: base64 of at least 32 random bytes (<c>openssl rand -base64 32</c>), the same in all processes that serve the address. Without it each process makes one of its own, and
    /// refuses webhooks of tasks that another one submitted, itself before a restart included.
    /// </summary>
    public string? TokenKey { get; set; }

    /// <summary>The secrets of Freepik's webhooks, one for each account, or two while one is replaced. At least 16 characters each.</summary>
    public IList<string> FreepikSecrets { get; } = [];

    /// <summary>Where fal.ai publishes its public keys. Asked only where an <see cref="IWebhookSignatureVerifier"/> is registered.</summary>
    [SecureAddress]
    public Uri FalKeySet { get; set; } = new("https://rest.fal.ai/.well-known/jwks.json");

    /// <summary>The longest webhook that is read, in bytes. From 1 KiB to 16 MiB; default 1 MiB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How far a signed webhook's time may be from this machine's, either way. From 1 second to 1 hour; default 5 minutes.</summary>
    [DurationRange(1, 3600)]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How far apart looks at a task are at least whose webhook is awaited; the first one comes when the task has taken twice as long as it usually does, others when it is half as old again. From 1 minute to 1 hour; default 1 minute.
    /// </summary>
    [DurationRange(60, 3600)]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many submits, how many webhooks that nobody waited for, and how many that came are remembered; the oldest go first. From 100 to 1,000,000; default 10,000.</summary>
    [Range(100, 1_000_000)]
    public int Kept { get; set; } = 10_000;

    /// <summary>How long they are remembered; at least twice <see cref="Window"/>. From 1 minute to 7 days; default 1 hour.</summary>
    [DurationRange(60, 604800)]
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TokenKey is not null && !IsKey(TokenKey))
        {
            yield return new ValidationResult($"{nameof(TokenKey)} must be base64 of at least {TokenKeyBytes} bytes: make one with 'openssl rand -base64 32'.", [nameof(TokenKey)]);
        }

        if (FreepikSecrets.Any(secret => secret is not { Length: >= ShortestSecret }))
        {
            yield return new ValidationResult($"Each of {nameof(FreepikSecrets)} must have at least {ShortestSecret} characters: an empty or short one can be guessed.", [nameof(FreepikSecrets)]);
        }

        if (KeptFor < Window * 2)
        {
            yield return new ValidationResult($"{nameof(KeptFor)} ({KeptFor}) must be at least twice {nameof(Window)} ({Window}), or a webhook could be sent again within it.", [nameof(KeptFor)]);
        }
    }

    /// <summary>Names the type only, so that no secret reaches a log.</summary>
    public override string ToString() => nameof(WebhookOptions);

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= TokenKeyBytes;
    }
}
