using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Reelwire.Benchmarks.Images;

/// <summary>Stands for the network: takes a request's body as a connection would, counts it, and answers that the task was accepted.</summary>
internal sealed class BodySink : HttpMessageHandler
{
    /// <summary>Length of the last body.</summary>
    public long Bytes { get; private set; }

    /// <summary>What each request is answered.</summary>
    public string Answer { get; set; } = """{"request_id":"1"}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var counter = new CountingStream();
        await request.Content!.CopyToAsync(counter, cancellationToken);
        Bytes = counter.Bytes;
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent(Answer, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
    }
}
