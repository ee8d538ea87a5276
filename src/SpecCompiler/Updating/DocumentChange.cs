using Reelwire.SpecCompiler.Comparing;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>What changed in one of a vendor's documents.</summary>
internal sealed record DocumentChange(string Document, Comparison Comparison);
