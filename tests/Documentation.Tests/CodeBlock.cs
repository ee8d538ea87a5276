namespace Reelwire.Documentation.Tests;

/// <summary>What stands between two fences.</summary>
/// <param name="Path">The page's path in the repository.</param>
/// <param name="Line">The line of the opening fence, from 1 on.</param>
/// <param name="Language">The word behind it.</param>
/// <param name="Text">What stands between them.</param>
/// <param name="Source">The file that it is copied from, where a comment above says <c>from</c>; else empty.</param>
/// <param name="IsNotCompiled">Whether a comment above says why it cannot be compiled here.</param>
internal sealed record CodeBlock(string Path, int Line, string Language, string Text, string Source, bool IsNotCompiled)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}";
}
