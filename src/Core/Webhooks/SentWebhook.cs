namespace Reelwire.Core;

/// <summary>A webhook on its way into a request.</summary>
internal sealed class SentWebhook(WebhookPlace place, string address)
{
    /// <summary>Whether the request names it; not where the caller has named one of his own.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Names it in a request.</summary>
    public (ApiRequest Request, RequestJson Json) AddTo(ApiRequest request, RequestJson json)
    {
        if (place.Parameter is { } parameter)
        {
            IsSent = true;
            return (request with { PathAndQuery = request.PathAndQuery.Query(parameter, address) }, json);
        }

        var bytes = JsonAddition.Add(json.Bytes.Span, place.Members, address);
        IsSent = bytes is not null;
        return (request, bytes is null ? json : json.With(bytes));
    }
}
