using System.Globalization;

namespace Reelwire.Benchmarks.Lifecycles;

/// <summary>What was measured when another tenth was done.</summary>
/// <param name="Done">How many lifecycles so far.</param>
/// <param name="PerSecond">How many a second since the step before.</param>
/// <param name="HeapMb">The managed heap after a full collection, in MB.</param>
internal readonly record struct LifecycleStep(int Done, double PerSecond, double HeapMb)
{
    /// <summary>A row of the table.</summary>
    public string ToRow() => string.Create(CultureInfo.InvariantCulture, $"{Done,9}    {PerSecond,12:F0}    {HeapMb,9:F1} MB");
}
