using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Reelwire.Core.Tests.Http;

/// <summary>Plays the connection: takes requests and answers as it is told.</summary>
internal sealed class FakeHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public int Sends { get; private set; }

    public List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>Reads each body whole, then answers.</summary>
    public static FakeHandler Answering(HttpStatusCode status, string body = "{}", string mediaType = "application/json") => new(async (request, cancellationToken) =>
    {
        await TakeBodyAsync(request, cancellationToken);
        return Response(status, body, mediaType);
    });

    /// <summary>Fails before anything of the body is read.</summary>
    public static FakeHandler Failing(Exception exception) => new((_, _) => throw exception);

    /// <summary>Takes the body and accepts the task.</summary>
    public static async Task<HttpResponseMessage> AcceptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await TakeBodyAsync(request, cancellationToken);
        return Response(HttpStatusCode.OK, """{"task_id":"t-1"}""");
    }

    /// <summary>Says so many times that there are too many requests, then accepts.</summary>
    public static FakeHandler Limited(string? retryAfter, int times) => new(async (request, cancellationToken) =>
    {
        var response = await AcceptAsync(request, cancellationToken);
        return times-- > 0 ? Asking(HttpStatusCode.TooManyRequests, retryAfter) : response;
    });

    /// <summary>An answer that may ask to wait.</summary>
    public static HttpResponseMessage Asking(HttpStatusCode status, string? retryAfter)
    {
        var response = Response(status);
        response.Headers.RetryAfter = retryAfter is null ? null : RetryConditionHeaderValue.Parse(retryAfter);
        return response;
    }

    public static HttpResponseMessage Response(HttpStatusCode status, string body = "{}", string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static async Task<byte[]> TakeBodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(body, cancellationToken);
        }

        return body.ToArray();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sends++;
        Requests.Add(request);
        return answer(request, cancellationToken);
    }
}
