using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Reelwire.Simulator.Tests;

/// <summary>An answer of the simulator, read whole.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers, string? ContentType)
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public JsonElement this[string name] => Body.GetProperty(name);

    public static Task<Reply> GetAsync(string url, string? authorization) => SendAsync(HttpMethod.Get, url, authorization);

    public static Task<Reply> PostAsync(string url, string? authorization, string json, string contentType = "application/json") =>
        SendAsync(HttpMethod.Post, url, authorization, new StringContent(json, Encoding.UTF8, MediaTypeHeaderValue.Parse(contentType)));

    /// <summary>Sends a request; an authorization without a space is Freepik's key.</summary>
    public static async Task<Reply> SendAsync(HttpMethod method, string url, string? authorization, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        if (authorization is not null)
        {
            var header = authorization.Contains(' ', StringComparison.Ordinal) ? "Authorization" : "x-freepik-api-key";
            request.Headers.TryAddWithoutValidation(header, authorization);
        }

        using var response = await s_client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply(response.StatusCode, text.StartsWith('{') ? JsonElement.Parse(text) : default, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }
}
