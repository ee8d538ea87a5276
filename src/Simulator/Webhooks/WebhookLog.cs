using System.Collections.Immutable;

namespace Reelwire.Simulator.Webhooks;

/// <summary>The latest deliveries, oldest first.</summary>
internal sealed class WebhookLog(SimulatorOptions options)
{
    private ImmutableQueue<WebhookDelivery> _deliveries = [];
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => [.. Volatile.Read(ref _deliveries)];

    /// <summary>Adds a delivery and drops the oldest where there are too many.</summary>
    public void Add(WebhookDelivery delivery)
    {
        lock (_gate)
        {
            _deliveries = _deliveries.Enqueue(delivery);
            if (++_count > options.KeptRequests)
            {
                _deliveries = _deliveries.Dequeue();
                _count--;
            }
        }

        options.OnWebhook?.Invoke(delivery);
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            (_deliveries, _count) = ([], 0);
        }
    }
}
