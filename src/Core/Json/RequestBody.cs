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
    /// <exception cref="NotSupportedException">An image has to be uploaded ahead of the request, which the vendor's client does.</exception>
    public HttpContent ToHttpContent()
    {
        var json = new RequestSerializer().Write(this, bodyType: null);
        return json.Uploads is null
            ? new JsonRequestContent(json, new PaidSendTicket()) { IsStopped = true }
            : throw new NotSupportedException("An image of this request has to be uploaded first, which only the vendor's client does by itself: upload it with the client's UploadAsync, and put the image by URL that it returns into the request.");
    }
}
