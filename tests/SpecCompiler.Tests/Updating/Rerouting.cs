namespace Reelwire.SpecCompiler.Tests.Updating;

/// <summary>Sends what is meant for any https host to one server on loopback: specc itself knows no way around https.</summary>
internal sealed class Rerouting(Uri server, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(Uri.UriSchemeHttps, request.RequestUri!.Scheme);
        request.RequestUri = new Uri(server, request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
