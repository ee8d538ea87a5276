namespace Reelwire.Benchmarks.Webhooks;

/// <summary>What forged webhooks came to.</summary>
/// <param name="Sent">How many there were.</param>
/// <param name="Changed">How many tasks have another state than before, or ended.</param>
/// <param name="Statuses">The answers, by status.</param>
internal sealed record ForgeryFigures(int Sent, int Changed, IReadOnlyDictionary<int, int> Statuses);
