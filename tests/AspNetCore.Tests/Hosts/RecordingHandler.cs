using System.Collections.Concurrent;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>A host's handler that keeps what it is told; it fails as often as it should.</summary>
internal sealed class RecordingHandler(int failures = 0) : IWebhookHandler
{
    private readonly ConcurrentQueue<WebhookNotice> _notices = new();
    private int _failures = failures;

    public IReadOnlyList<WebhookNotice> Notices => [.. _notices];

    public Task HandleAsync(WebhookNotice notice, CancellationToken cancellationToken)
    {
        _notices.Enqueue(notice);
        return Interlocked.Decrement(ref _failures) >= 0 ? throw new InvalidOperationException("The store is down.") : Task.CompletedTask;
    }
}
