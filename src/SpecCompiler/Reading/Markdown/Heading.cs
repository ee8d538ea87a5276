namespace Reelwire.SpecCompiler.Reading.Markdown;

/// <summary>A heading of a page; <paramref name="Line"/> counts from 1.</summary>
internal sealed record Heading(int Level, string Text, int Line);
