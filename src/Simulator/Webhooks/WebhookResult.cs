namespace Reelwire.Simulator.Webhooks;

/// <summary>What came of an attempt to deliver a webhook.</summary>
/// <param name="Status">The receiver's status; null where it gave none.</param>
/// <param name="Problem">Why there is no status.</param>
/// <param name="TimedOut">Whether its time was over.</param>
internal readonly record struct WebhookResult(int? Status, string? Problem = null, bool TimedOut = false);
