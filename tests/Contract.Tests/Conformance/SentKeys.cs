namespace Reelwire.Contract.Tests.Conformance;

/// <summary>Notes the key of each request; the simulator's records do not show it.</summary>
internal sealed class SentKeys(string header, List<string> keys) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        keys.Add(request.Headers.GetValues(header).Single().Split(' ')[^1]);
        return base.SendAsync(request, cancellationToken);
    }
}
