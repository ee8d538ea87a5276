using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>One answer of a vendor's status operation, read by generated code.</summary>
/// <typeparam name="TResult">The result of the task.</typeparam>
/// <param name="Status">The vendor's own status.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TaskReading<TResult>(string? Status)
    where TResult : class, IGenerationResult
{
    /// <summary>Percent done.</summary>
    public double? Progress { get; init; }

    /// <summary>Tasks ahead in the queue.</summary>
    public long? QueuePosition { get; init; }

    /// <summary>Estimated seconds to the end.</summary>
    public double? EtaSeconds { get; init; }

    /// <summary>The model's log lines so far.</summary>
    public IEnumerable<string?>? Logs { get; init; }

    /// <summary>The vendor's reason for a failure.</summary>
    public string? Failure { get; init; }

    /// <summary>The result, where the status answer holds it.</summary>
    public TResult? Result { get; init; }
}
