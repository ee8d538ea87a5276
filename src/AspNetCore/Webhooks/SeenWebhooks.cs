using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>The webhooks that were taken lately: none is taken twice.</summary>
internal sealed class SeenWebhooks(IOptions<WebhookOptions> options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly RecentEntries<string, bool> _ids = new(options.Value.Kept, options.Value.KeptFor, time);

    /// <summary>Tells whether one was taken.</summary>
    public bool Contains(string id)
    {
        lock (_lock)
        {
            return _ids.TryGet(id, out _);
        }
    }

    /// <summary>Notes one.</summary>
    public void Add(string id)
    {
        lock (_lock)
        {
            _ids.Set(id, true);
        }
    }
}
