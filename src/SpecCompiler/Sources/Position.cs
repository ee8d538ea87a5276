namespace Reelwire.SpecCompiler.Sources;

/// <summary>A place in a text, from 1.</summary>
internal readonly record struct Position(int Line, int Column);
