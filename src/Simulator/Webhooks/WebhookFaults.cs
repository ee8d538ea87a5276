using System.Collections.Concurrent;

namespace Reelwire.Simulator.Webhooks;

/// <summary>The scripted faults that wait for tasks with a webhook.</summary>
internal sealed class WebhookFaults
{
    private static readonly WebhookFault None = new();
    private readonly ConcurrentDictionary<VendorHost, ConcurrentQueue<WebhookFault>> _faults = new();

    /// <summary>Appends faults, one for each of the host's next tasks with a webhook.</summary>
    public void Add(VendorHost host, IEnumerable<WebhookFault> faults)
    {
        var queue = _faults.GetOrAdd(host, _ => new ConcurrentQueue<WebhookFault>());
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    /// <summary>Takes what goes wrong with the next task's webhooks.</summary>
    public WebhookFault Take(VendorHost host) => _faults.TryGetValue(host, out var queue) && queue.TryDequeue(out var fault) ? fault : None;
}
