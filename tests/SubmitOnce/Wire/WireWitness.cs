using System.Collections.Concurrent;

namespace Reelwire.SubmitOnce;

/// <summary>Stands between the client and the connection and sees for itself what leaves: a second opinion on the client's own evidence.</summary>
internal sealed class WireWitness(HttpMessageHandler connection, Action<int> onSend) : DelegatingHandler(connection)
{
    /// <summary>The attempts to submit, in their order: what begins an upload is none.</summary>
    public ConcurrentQueue<WireAttempt> Attempts { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || request.Content is null || request.RequestUri!.AbsolutePath.Contains("/storage/", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var attempt = new WireAttempt();
        Attempts.Enqueue(attempt);
        onSend(Attempts.Count);
        request.Content = new WitnessedContent(request.Content, attempt);
        var response = await base.SendAsync(request, cancellationToken);
        attempt.IsAccepted = response.IsSuccessStatusCode;
        return response;
    }
}
