namespace Reelwire.Simulator.Webhooks;

/// <summary>The latest deliveries, oldest first.</summary>
internal sealed class WebhookLog(SimulatorOptions options)
{
    private readonly Latest<WebhookDelivery> _deliveries = new(options.KeptRequests);

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => _deliveries.All;

    /// <summary>Adds a delivery and drops the oldest where there are too many.</summary>
    public void Add(WebhookDelivery delivery)
    {
        _deliveries.Add(delivery);
        options.OnWebhook?.Invoke(delivery);
    }

    /// <summary>Forgets them.</summary>
    public void Clear() => _deliveries.Clear();
}
