using System.Net;

namespace Reelwire.Core;

/// <summary>
/// The innermost handler, around the primary one: a POST passes once, with an unspent <see cref="PaidSendTicket"/>, whatever other handlers do; and no answer of another host passes as the vendor's.
/// </summary>
internal sealed class PaidSendGuard : DelegatingHandler
{
    /// <summary>Wraps the primary handler and switches its redirects off.</summary>
    public PaidSendGuard(HttpMessageHandler primaryHandler)
        : base(primaryHandler) => DisableRedirects(primaryHandler);

    /// <summary>Refused: it would go around the guard, and this library sends asynchronously only.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("API calls are sent with SendAsync; remove the handler that sends them synchronously.");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sentTo = request.RequestUri;
        var ticket = request.Method == HttpMethod.Post ? Spend(request) : null;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.RequestMessage?.RequestUri is { } answered && answered != sentTo)
            {
                response.Dispose();
                throw new PaidSendRefusedException($"The primary handler followed a redirect from {sentTo?.Host} to {answered.Host}; API calls must not be redirected. Switch AllowAutoRedirect off.");
            }

            if (ticket is not null)
            {
                // Not before the address is known to be the vendor's: another host's 404 says nothing about the task.
                ticket.Status = response.StatusCode;
                ticket.RetryAfter = response.StatusCode == HttpStatusCode.TooManyRequests ? response.Headers.RetryAfter : null;
            }

            return response;
        }
        catch (Exception exception) when (ticket is not null)
        {
            ticket.Failure = exception;
            throw;
        }
    }

    private static PaidSendTicket Spend(HttpRequestMessage request)
    {
        var own = request.Content as JsonRequestContent;
        var ticket = own?.Ticket ?? request.Options.GetValueOrDefault(PaidSendTicket.Key.Key) as PaidSendTicket;
        if (ticket is null)
        {
            throw new PaidSendRefusedException("A POST without a ticket was stopped: it did not come from this client, or a handler copied the request. Remove handlers that repeat or copy requests.");
        }

        if (!ticket.TrySpend())
        {
            throw new PaidSendRefusedException(
                $"A second attempt to send the same request was stopped{(ticket.Status is { } status ? $" (the first was answered with {(int)status})" : string.Empty)}: it could have been paid twice. Remove the handler that retries POST requests.",
                ticket.Failure);
        }

        // SocketsHttpHandler repeats by itself what has no body, or waits for "100 Continue" before it.
        if (own?.TryCount() is not true)
        {
            request.Content = new CountedContent(request.Content ?? new ByteArrayContent([]), ticket);
        }

        if (request.Headers.NonValidated.Contains("Expect"))
        {
            request.Headers.ExpectContinue = null;
        }

        return ticket;
    }

    private static void DisableRedirects(HttpMessageHandler? handler)
    {
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            switch (handler)
            {
                case SocketsHttpHandler sockets when sockets.AllowAutoRedirect:
                    sockets.AllowAutoRedirect = false;
                    break;
                case HttpClientHandler client when client.AllowAutoRedirect:
                    client.AllowAutoRedirect = false;
                    break;
            }
        }
    }
}
