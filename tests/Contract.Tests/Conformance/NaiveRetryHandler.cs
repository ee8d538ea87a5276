namespace Reelwire.Contract.Tests.Conformance;

/// <summary>What hosts put around every <see cref="HttpClient"/>: it sends again, whatever the request costs. Copies of a request are made the usual way, with content, headers and options.</summary>
internal sealed class NaiveRetryHandler(bool copies) : DelegatingHandler
{
    private const int Attempts = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(copies ? await CopyAsync(request, cancellationToken) : request, cancellationToken);
                if (response.IsSuccessStatusCode || attempt == Attempts)
                {
                    return response;
                }
            }
            catch (Exception) when (attempt < Attempts)
            {
                // Whatever it was, the next attempt may do.
            }
        }
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
            foreach (var (name, values) in content.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, value) in request.Options)
        {
            copy.Options.TryAdd(name, value);
        }

        return copy;
    }
}
