namespace Reelwire.Core.Tests;

/// <summary>Made of tuples, as xunit.v3's; the older xunit's is not.</summary>
public sealed class TheoryData<T1, T2> : TheoryData
{
    /// <summary>One row for each tuple.</summary>
    public TheoryData(IEnumerable<(T1, T2)> rows)
    {
        foreach (var (first, second) in rows)
        {
            AddRow(first, second);
        }
    }
}
