using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>A fault as it is scripted: which kind, where, and when.</summary>
public sealed record Fault
{
    /// <summary>The host that is hit.</summary>
    public required VendorHost Host { get; init; }

    /// <summary>The name of a kind in <see cref="FaultKinds.All"/>: <c>reset-after-body</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The operation that is hit, by its id in the vendor's OpenAPI document; null for every one that the kind can hit.</summary>
    public string? Operation { get; init; }

    /// <summary>When it strikes; null for the next time.</summary>
    public FaultOccurrence? Occurrence { get; init; }

    /// <summary>Whether the vendor does its work all the same, so that a submit makes a task and is charged; null for what is usual for the kind.</summary>
    public bool? Accept { get; init; }

    /// <summary>How long connections are refused; null until the fault is removed. How late a webhook is, or after how long it is replayed; null for what is usual. Other kinds have none.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The answer to send, for the kind <c>answer</c> only.</summary>
    public SimulatedAnswer? Answer { get; init; }
}
