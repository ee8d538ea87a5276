namespace Reelwire.Simulator.Webhooks;

/// <summary>What a webhook says. Its id stays the same however often it is sent.</summary>
internal sealed record WebhookMessage(string Id, string TaskId, byte[] Body);
