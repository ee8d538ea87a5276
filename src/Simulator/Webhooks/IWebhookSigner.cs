namespace Reelwire.Simulator.Webhooks;

/// <summary>How a vendor signs its webhooks.</summary>
internal interface IWebhookSigner
{
    /// <summary>Signs a message at a time; a forged one as somebody would who does not have the vendor's key.</summary>
    WebhookRequest Sign(WebhookMessage message, DateTimeOffset now, bool forged);
}
