namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>What stands behind the label of a sub-bullet, and where.</summary>
internal sealed record FalFact(string Text, PagePosition Position);
