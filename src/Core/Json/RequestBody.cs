using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>A whole request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestBody : RequestPart
{
    /// <summary>The webhook that the request is to name on its way out.</summary>
    internal SentWebhook? Webhook { get; private set; }

    /// <summary>A copy that names a webhook on its way out: the caller's own may be submitted twice at once.</summary>
    internal RequestBody With(SentWebhook webhook)
    {
        var copy = (RequestBody)MemberwiseClone();
        copy.Webhook = webhook;
        return copy;
    }
}
