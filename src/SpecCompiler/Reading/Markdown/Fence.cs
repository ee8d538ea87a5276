namespace Reelwire.SpecCompiler.Reading.Markdown;

/// <summary>A fenced block of code.</summary>
/// <param name="Language">First word after the opening fence, lower case.</param>
/// <param name="Text">What stands between the fences.</param>
/// <param name="Line">Page line of the opening fence, from 1.</param>
/// <param name="IsClosed">Whether a closing fence follows.</param>
internal sealed record Fence(string Language, string Text, int Line, bool IsClosed)
{
    /// <summary>Where <see cref="Text"/> begins.</summary>
    public PagePosition Start => new(Line + 1, 1);

    /// <summary>Page line on which <see cref="Text"/> ends.</summary>
    public int LastLine { get; } = Line + Text.AsSpan().Count('\n') + 1;
}
