using System.Diagnostics.Metrics;

namespace Reelwire.AspNetCore;

/// <summary>Counts webhooks by what became of them.</summary>
internal sealed class WebhookTelemetry
{
    private readonly Counter<long> _webhooks;

    /// <param name="meters">The host's; its meters end with it.</param>
    public WebhookTelemetry(IMeterFactory meters) =>
        _webhooks = meters.Create("Reelwire.AspNetCore").CreateCounter<long>("reelwire.webhooks", "{webhook}", "Webhooks by vendor and by what became of them.");

    public void Count(string vendor, WebhookOutcome outcome) =>
        _webhooks.Add(1, new KeyValuePair<string, object?>("gen_ai.provider.name", vendor), new KeyValuePair<string, object?>("reelwire.webhook.outcome", outcome.Word()));
}
