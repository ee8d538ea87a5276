namespace Reelwire.Simulator.Webhooks;

/// <summary>A webhook as it goes over the wire.</summary>
internal sealed record WebhookRequest(IReadOnlyDictionary<string, string> Headers, byte[] Body);
