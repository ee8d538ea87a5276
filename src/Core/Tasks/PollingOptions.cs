using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>When a waiting task is looked at.</summary>
public sealed class PollingOptions : IValidatableObject
{
    /// <summary>Looks at one task are at least this far apart, give or take a tenth. From 10 milliseconds to 10 minutes; default 2 seconds.</summary>
    [DurationRange(0.01, 600)]
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Looks at one task are at most this far apart, give or take a tenth, the first one included; a vendor that asks for a longer wait gets it. From 10 milliseconds to 1 hour; default 1 minute.</summary>
    [DurationRange(0.01, 3600)]
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a wait lasts, counted from its begin; then it detaches with a <see cref="WaitTimeoutException"/> and the task goes on. From 1 second to 7 days; default 30 minutes.</summary>
    [DurationRange(1, 604800)]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after the submit a "not found" does not count, since it is taken for a vendor that has not caught up yet. From 0 to 10 minutes; default 1 minute.</summary>
    [DurationRange(0, 600)]
    public TimeSpan NotFoundGrace { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MinInterval > MaxInterval)
        {
            yield return new ValidationResult($"{nameof(MinInterval)} ({MinInterval}) must not be longer than {nameof(MaxInterval)} ({MaxInterval}).", [nameof(MinInterval)]);
        }
    }
}
