namespace Reelwire.SpecCompiler.Comparing;

/// <summary>All differences between two documents, in the order of the old one; what is new comes last.</summary>
internal sealed record Comparison(IReadOnlyList<Change> Changes)
{
    /// <summary>What they mean for the next version.</summary>
    public Verdict Verdict => Changes.Count == 0 ? Verdict.None : Changes.Max(change => change.Verdict);
}
