using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Reelwire.Simulator.Hosting;

/// <summary>Answers requests to the vendors' real addresses inside the process, without a socket: for measuring what the simulator itself takes.</summary>
internal sealed class InProcessHandler(SimulatorState state) : HttpMessageHandler
{
    private readonly Dictionary<string, (string Prefix, HostServer Server)> _servers = state.Servers()
        .ToDictionary(host => HostCatalog.NameOf(host.Key), host => (HostCatalog.PrefixOf(host.Key), host.Value), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        if (!_servers.TryGetValue(url.Host, out var host))
        {
            throw new HttpRequestException($"The simulator plays no {url.Host}; it plays {string.Join(", ", _servers.Keys)}.");
        }

        var body = request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(cancellationToken);
        var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestAborted = cancellationToken };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = host.Prefix + url.PathAndQuery;
        context.Request.Method = request.Method.Method;
        context.Request.QueryString = new QueryString(url.Query);
        context.Request.Body = body;
        context.Response.Body = answer;
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            context.Request.Headers[name] = values.ToString();
        }

        await host.Server.ServeAsync(context);
        return Response(context.Response, answer, request);
    }

    private static HttpResponseMessage Response(HttpResponse served, MemoryStream answer, HttpRequestMessage request)
    {
        answer.Position = 0;
        var response = new HttpResponseMessage((HttpStatusCode)served.StatusCode) { Content = new StreamContent(answer), RequestMessage = request };
        foreach (var (name, value) in served.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value.ToString()))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value.ToString());
            }
        }

        return response;
    }
}
