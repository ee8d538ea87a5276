namespace Reelwire.Documentation.Tests;

/// <summary>What stands between two fences.</summary>
/// <param name="Path">The page's path in the repository.</param>
/// <param name="Line">The line of the opening fence, from 1 on.</param>
/// <param name="Language">The word behind it.</param>
/// <param name="Text">What stands between them.</param>
/// <param name="Source">The file that it is copied from, where a comment above says <c>from</c>; else empty.</param>
internal sealed record CodeBlock(string Path, int Line, string Language, string Text, string Source)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}";
}
