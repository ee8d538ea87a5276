namespace Reelwire.Benchmarks.Calls;

/// <summary>What one call costs.</summary>
/// <param name="Nanoseconds">Its time.</param>
/// <param name="Bytes">What it allocates.</param>
internal readonly record struct CallCost(double Nanoseconds, double Bytes)
{
    /// <summary>This cost by another.</summary>
    public CallCost By(CallCost other) => new(Nanoseconds / other.Nanoseconds, Bytes / other.Bytes);

    /// <summary>The median of each.</summary>
    public static CallCost Median(IReadOnlyCollection<CallCost> costs) => new(Middle(costs.Select(cost => cost.Nanoseconds)), Middle(costs.Select(cost => cost.Bytes)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
