namespace Reelwire.Benchmarks.Mutations;

/// <summary>A damaged page that specc could not take.</summary>
/// <param name="Number">Its number, which with the seed makes it again.</param>
/// <param name="Fault">What went wrong.</param>
internal sealed record MutationFailure(int Number, string Fault);
