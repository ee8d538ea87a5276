using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>One submit that named a webhook of this host.</summary>
internal sealed class PendingSubmit(TaskWebhooks webhooks, WebhookToken token, string address) : ISubmitWebhook
{
    /// <inheritdoc/>
    public string Address => address;

    /// <summary>What the webhook is known by.</summary>
    public WebhookToken Token => token;

    /// <summary>The task that came of it, once its answer is there.</summary>
    public string? TaskId { get; set; }

    /// <summary>The task that a webhook claimed before the answer was there.</summary>
    public string? Claimed { get; set; }

    /// <inheritdoc/>
    public void Accepted(TaskHandle handle) => webhooks.Accept(this, handle.TaskId);

    /// <inheritdoc/>
    public void Dropped() => webhooks.Drop(this);
}
