namespace Reelwire.SpecCompiler.Comparing;

/// <summary>What a change means for the next version; the largest of all changes counts.</summary>
internal enum Verdict
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Words changed, or what no code depends on.</summary>
    Patch,

    /// <summary>Something can be done that could not.</summary>
    Minor,

    /// <summary>Code that was right may fail.</summary>
    Major,
}
