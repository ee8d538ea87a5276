namespace Reelwire.Simulator.Faults;

/// <summary>When a fault strikes, counted from when it was added. Exactly one of <see cref="Next"/>, <see cref="Nth"/>, <see cref="Every"/> and <see cref="Probability"/> is set.</summary>
public sealed record FaultOccurrence
{
    /// <summary>The next so many times. Requests that the fault cannot change, or that an earlier fault hits, do not count.</summary>
    public int? Next { get; init; }

    /// <summary>The request of this number, the first being 1.</summary>
    public int? Nth { get; init; }

    /// <summary>Each request whose number is a multiple of this one; 1 for all.</summary>
    public int? Every { get; init; }

    /// <summary>The share of the requests, above 0 and up to 1, drawn from <see cref="Seed"/>.</summary>
    public double? Probability { get; init; }

    /// <summary>
    /// What <see cref="Probability"/> is drawn from, for the n-th submit to an operation and for the n-th request about its task: the order of parallel requests does not matter.
    /// Without it, <see cref="SimulatorOptions.Seed"/>, or 0.
    /// </summary>
    public long? Seed { get; init; }
}
