namespace Reelwire.SpecCompiler.Reading.Trees;

/// <summary>Bounds on what a page may make of this process: pages are other people's text.</summary>
internal static class TreeLimits
{
    /// <summary>How deep a document may nest.</summary>
    public const int Depth = 100;

    /// <summary>How many nodes a document may have once its YAML aliases are expanded; the largest page seen has about 9,000.</summary>
    public const int Nodes = 200_000;
}
