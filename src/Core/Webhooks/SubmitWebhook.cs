namespace Reelwire.Core;

/// <summary>The webhook of one submit, from before it is sent until it is known what came of it.</summary>
internal sealed class SubmitWebhook
{
    private readonly ISubmitWebhook _webhook;
    private readonly SentWebhook _sent;

    private SubmitWebhook(ISubmitWebhook webhook, WebhookPlace place)
    {
        _webhook = webhook;
        _sent = new SentWebhook(place, webhook.Address);
    }

    /// <summary>Whether the request names it.</summary>
    public bool IsSent => _sent.IsSent;

    /// <summary>Makes one where the vendor takes it and the host awaits it.</summary>
    public static SubmitWebhook? Begin(TaskRuntime runtime, WebhookPlace? place, string operation, DateTimeOffset sentAt) =>
        place is not null && runtime.Webhooks?.Begin(runtime.Vendor.Name, runtime.ClientName, operation, sentAt) is { } webhook ? new SubmitWebhook(webhook, place) : null;

    /// <summary>The request, which names the webhook unless its caller has named another.</summary>
    public TRequest AddTo<TRequest>(TRequest request)
        where TRequest : class =>
        request is RequestBody body ? (TRequest)(object)body.With(_sent) : request;

    /// <summary>The vendor accepted the submit.</summary>
    public void Accepted(TaskHandle handle)
    {
        if (IsSent)
        {
            _webhook.Accepted(handle);
        }
        else
        {
            _webhook.Dropped();
        }
    }

    /// <summary>No task is known to have come of it.</summary>
    public void Dropped() => _webhook.Dropped();
}
