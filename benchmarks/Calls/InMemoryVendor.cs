using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Reelwire.Benchmarks.Calls;

/// <summary>Stands for the network: takes a request's body whole, as a connection would, and answers at once.</summary>
internal sealed class InMemoryVendor : HttpMessageHandler
{
    private static readonly byte[] s_accepted = Encoding.UTF8.GetBytes(CallData.Accepted);
    private static readonly byte[] s_done = Encoding.UTF8.GetBytes(CallData.Done);
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    /// <summary>Where bodies go; another one than nowhere lets them be looked at.</summary>
    public Stream Bodies { get; set; } = Stream.Null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // As a connection takes headers: the text as it is, not parsed once more.
        if (!request.Headers.NonValidated.TryGetValues(CallData.KeyHeader, out var key) || key.ToString() != CallData.Key)
        {
            throw new InvalidOperationException("The key is missing.");
        }

        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Bodies, cancellationToken).ConfigureAwait(false);
        }

        var content = new ByteArrayContent(request.Content is null ? s_done : s_accepted);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
    }
}
