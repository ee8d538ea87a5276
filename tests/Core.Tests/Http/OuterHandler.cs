namespace Reelwire.Core.Tests.Http;

/// <summary>A handler of a host, around the guarded one; <c>send</c> passes a request on.</summary>
internal sealed class OuterHandler(
    Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> handle, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        handle(request, next => base.SendAsync(next, cancellationToken));
}
