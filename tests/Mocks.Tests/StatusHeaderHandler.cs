namespace Reelwire.Mocks.Tests;

/// <summary>Asks the mock for a certain status.</summary>
internal sealed class StatusHeaderHandler(string status) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Mock-Status", status);
        return base.SendAsync(request, cancellationToken);
    }
}
