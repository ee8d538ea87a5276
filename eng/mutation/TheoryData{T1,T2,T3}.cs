namespace Reelwire.Core.Tests;

/// <inheritdoc cref="TheoryData{T1, T2}"/>
public sealed class TheoryData<T1, T2, T3> : TheoryData
{
    /// <summary>One row for each tuple.</summary>
    public TheoryData(IEnumerable<(T1, T2, T3)> rows)
    {
        foreach (var (first, second, third) in rows)
        {
            AddRow(first, second, third);
        }
    }
}
