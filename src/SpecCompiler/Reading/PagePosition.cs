namespace Reelwire.SpecCompiler.Reading;

/// <summary>A place on a page; both count from 1.</summary>
internal readonly record struct PagePosition(int Line, int Column)
{
    public static PagePosition Start { get; } = new(1, 1);
}
