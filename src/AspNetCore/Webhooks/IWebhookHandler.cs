namespace Reelwire.AspNetCore;

/// <summary>Is told of webhooks whose task nobody waits for in this process, since the host keeps the handles in a store of its own. Register it as a service of any lifetime.</summary>
public interface IWebhookHandler
{
    /// <summary>
    /// Takes a webhook, which is answered when this is over; within 5 seconds, or Novita takes it for lost. The same one may come again, also at the same time. When it fails, the vendor is told so and sends the webhook again.
    /// </summary>
    /// <param name="notice">What the webhook tells.</param>
    /// <param name="cancellationToken">The vendor has left.</param>
    Task HandleAsync(WebhookNotice notice, CancellationToken cancellationToken);
}
