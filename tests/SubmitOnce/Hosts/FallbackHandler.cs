using System.Net;

namespace Reelwire.SubmitOnce;

/// <summary>Makes an answer of its own of whatever fails, and says "not now": a fallback, as resilience libraries have it.</summary>
internal sealed class FallbackHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : Fallback();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Fallback();
        }
    }

    private static HttpResponseMessage Fallback() => new(HttpStatusCode.TooManyRequests) { Content = new StringContent("{}") };
}
