using System.Net;
using System.Text;

namespace Reelwire.Contract.Tests.Errors;

/// <summary>A vendor that says the same to every request.</summary>
internal sealed class FixedAnswer(HttpStatusCode status, string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent(body, Encoding.UTF8, "application/json") });
}
