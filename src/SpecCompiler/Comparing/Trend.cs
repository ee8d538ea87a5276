namespace Reelwire.SpecCompiler.Comparing;

/// <summary>Which way something changed.</summary>
internal enum Trend
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It was not there, and must be given from now on.</summary>
    AddedRequired,

    /// <summary>It is no more.</summary>
    Removed,

    /// <summary>It is another.</summary>
    Changed,

    /// <summary>Less is allowed.</summary>
    Tightened,

    /// <summary>More is allowed.</summary>
    Loosened,
}
