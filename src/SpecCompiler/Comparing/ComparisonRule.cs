namespace Reelwire.SpecCompiler.Comparing;

/// <summary>What a kind of change means.</summary>
/// <param name="Aspect">What changed.</param>
/// <param name="Trend">Which way.</param>
/// <param name="Sent">The verdict where it is part of a request.</param>
/// <param name="Received">The verdict where it is part of a response.</param>
/// <param name="Why">The reason, for people.</param>
internal sealed record ComparisonRule(Aspect Aspect, Trend Trend, Verdict Sent, Verdict Received, string Why);
