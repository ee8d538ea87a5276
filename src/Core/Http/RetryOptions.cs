using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>What is sent again after a failure, how often and when. Looks at a task are not among it: a wait makes the next one when it is due.</summary>
public sealed class RetryOptions : IValidatableObject
{
    /// <summary>How often a paid request is sent again when it cannot have reached the vendor whole, or the vendor answered 429. From 0 to 3; default 3.</summary>
    [Range(0, 3)]
    public int Submits { get; set; } = 3;

    /// <summary>How often a list or a download is asked for again, or an image uploaded again, after a failure that may pass. From 0 to 10; default 3.</summary>
    [Range(0, 10)]
    public int Reads { get; set; } = 3;

    /// <summary>How long a list may take in all, its repetitions included; a download has <see cref="DownloadOptions.Timeout"/>. From 1 second to 10 minutes; default 1 minute.</summary>
    [DurationRange(1, 600)]
    public TimeSpan ReadTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait before the first repetition; it doubles with each one, and the wait is drawn from 0 up to it. From 10 milliseconds to 1 minute; default 0.5 seconds.</summary>
    [DurationRange(0.01, 60)]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait before any repetition, where the vendor names none. From 10 milliseconds to 1 minute; default 8 seconds.</summary>
    [DurationRange(0.01, 60)]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest wait that a vendor may ask for (<c>Retry-After</c>) and gets; for more, the failure is told at once, with the time. From 0 to 10 minutes; default 1 minute.</summary>
    [DurationRange(0, 600)]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FirstDelay > MaxDelay)
        {
            yield return new ValidationResult($"{nameof(FirstDelay)} ({FirstDelay}) must not be longer than {nameof(MaxDelay)} ({MaxDelay}).", [nameof(FirstDelay)]);
        }
    }
}
