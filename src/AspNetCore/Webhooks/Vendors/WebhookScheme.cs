using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Reelwire.AspNetCore;

/// <summary>How a vendor's webhooks look: where they name their task, and how they are signed.</summary>
internal abstract class WebhookScheme
{
    /// <summary>The vendor's short name.</summary>
    public abstract string Vendor { get; }

    /// <summary>Where the body may name the task, as names of members with dots between them.</summary>
    public abstract string[] TaskIds { get; }

    /// <summary>Why a webhook is refused for its signature; null where it is not.</summary>
    public abstract ValueTask<WebhookOutcome?> RefuseAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken);

    /// <summary>The vendor's id of the webhook, which is the same when it comes again; null where it has none that can be trusted.</summary>
    public virtual string? IdOf(IHeaderDictionary headers) => null;

    /// <summary>Tells whether a time in Unix seconds is near enough to now; null where the text is none.</summary>
    protected static bool? IsInTime(string timestamp, TimeSpan window, TimeProvider time) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= window.TotalSeconds : null;

    /// <summary>A header that is there once.</summary>
    protected static string? Single(IHeaderDictionary headers, string name) => headers[name] is [{ Length: > 0 } value] ? value : null;
}
