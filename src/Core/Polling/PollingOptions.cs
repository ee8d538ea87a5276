using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>When a waiting task is looked at.</summary>
public sealed class PollingOptions : IValidatableObject
{
    /// <summary>
    /// Looks at one task are at least this far apart. From 10 milliseconds to 10 minutes; by default what the vendor asks for (AI/ML API: 10 seconds), else 2 seconds.
    /// </summary>
    [DurationRange(0.01, 600)]
    public TimeSpan? MinInterval { get; set; }

    /// <summary>Looks at one task are at most this far apart, or a tenth more where <see cref="MinInterval"/> leaves no room, the first one included; a vendor that asks for a longer wait gets it. From 10 milliseconds to 1 hour; default 1 minute.</summary>
    [DurationRange(0.01, 3600)]
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a wait lasts, counted from its begin; then there is a last look, and it detaches with a <see cref="WaitTimeoutException"/> while the task goes on. Those who wait for one task object at the same time
    /// share the deadline of the last of them. From 1 second to 7 days; default 30 minutes.
    /// </summary>
    [DurationRange(1, 604800)]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after the submit a "not found" does not count, since it is taken for a vendor that has not caught up yet. From 0 to 10 minutes; default 1 minute.</summary>
    [DurationRange(0, 600)]
    public TimeSpan NotFoundGrace { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many tasks of a client are looked at at once; others that are due wait for their turn. From 1 to 10,000; default 64.</summary>
    [Range(1, 10_000)]
    public int MaxConcurrency { get; set; } = 64;

    /// <summary>Whether looks ask for the lines of the model's log as well, where the vendor has them (fal.ai). Default false: each look brings all of them.</summary>
    public bool ReadLogs { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MinInterval is { } shortest && shortest > MaxInterval)
        {
            yield return new ValidationResult($"{nameof(MinInterval)} ({MinInterval}) must not be longer than {nameof(MaxInterval)} ({MaxInterval}).", [nameof(MinInterval)]);
        }
    }
}
