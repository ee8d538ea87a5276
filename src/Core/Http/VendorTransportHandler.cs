namespace Reelwire.Core;

/// <summary>
/// The outermost handler of a host's own client: gives each POST the one ticket that the guard lets it pass with, adds the headers that this library's clients send, and tells when the outcome of a POST is unknown.
/// </summary>
internal sealed class VendorTransportHandler(VendorProfile vendor, VideoClientOptions options, IReadOnlyList<Uri> addresses, TimeProvider time) : DelegatingHandler
{
    private readonly ApiKeyHeader _key = new(vendor, options.ApiKeys);
    private readonly ErrorFactory _errors = new(vendor, time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!addresses.Any(address => Uri.Compare(address, request.RequestUri, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0))
        {
            throw new InvalidOperationException($"A request to {request.RequestUri?.Host} was stopped: the API key of {vendor.Title} goes to {string.Join(", ", addresses.Select(address => address.Authority))} only. Another address is set in the options of the transport.");
        }

        try
        {
            await AddHeadersAsync(request, cancellationToken).ConfigureAwait(false);
            return await (request.Method == HttpMethod.Post ? SubmitAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            // Callers may keep the request: Refit's exceptions do, and are logged.
            request.Headers.Remove(vendor.KeyHeader);
        }
    }

    private async Task AddHeadersAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(vendor.KeyHeader);
        request.Headers.TryAddWithoutValidation(_key.Name, await _key.GetValueAsync(cancellationToken).ConfigureAwait(false));
        foreach (var (name, value) in ApiHost.FixedHeaders)
        {
            if (!request.Headers.NonValidated.Contains(name))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private async Task<HttpResponseMessage> SubmitAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ticket = new PaidSendTicket();
        if (request.Content is JsonRequestContent content)
        {
            ticket = content.Ticket;
            content.IsStopped = false;
        }

        request.Options.Set(PaidSendTicket.Key, ticket);
        var evidence = new SubmitEvidence(BytesHanded: 0, request.Content?.Headers.ContentLength, StatusCode: null, time.GetUtcNow());

        // Without the query, which may hold the caller's webhook.
        var operation = $"POST {request.RequestUri!.AbsolutePath}";
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                // Read here, since an answer that breaks off above would leave a paid task without its id, and nobody told.
                await response.Content.LoadIntoBufferAsync(options.Transport.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
                return response;
            }

            if (ticket.IsSpent && ticket.Status != response.StatusCode)
            {
                throw new IOException("a handler of the host answered in the vendor's place");
            }

            if (SubmitClassifier.Classify(ticket.Stop(), response.StatusCode) != SubmitOutcome.Unknown)
            {
                return response;
            }

            var json = await JsonAnswer.ReadAsync(response, options.Transport.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            throw _errors.Unknown(operation, Complete(evidence, ticket), response, json);
        }
        catch (Exception exception) when (exception is not SubmitOutcomeUnknownException)
        {
            response?.Dispose();

            // What was accepted, and failed above the guard, is as good as lost.
            if (SubmitClassifier.Classify(ticket.Stop(), ticket.Status) is not (SubmitOutcome.Unknown or SubmitOutcome.Accepted))
            {
                throw;
            }

            throw _errors.Unknown(operation, Complete(evidence, ticket), exception);
        }
    }

    private static SubmitEvidence Complete(SubmitEvidence evidence, PaidSendTicket ticket) => evidence with { BytesHanded = ticket.BytesHanded, StatusCode = ticket.Status };
}
