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

    /// <summary>
    /// The request as the content of an HTTP request, its images streamed as this library's client streams them. It is sent by clients that have the vendor's transport (<c>AddFalTransport()</c> and its like), once, and by no others.
    /// </summary>
    public HttpContent ToHttpContent() => new JsonRequestContent(new RequestSerializer().Write(this, bodyType: null), new PaidSendTicket()) { IsStopped = true };
}
