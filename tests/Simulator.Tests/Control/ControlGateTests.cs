using System.Net;
using System.Text;

namespace Reelwire.Simulator.Tests.Control;

/// <summary>Web pages that are open in a browser on this machine may neither order nor read anything.</summary>
public sealed class ControlGateTests
{
    private const string Fault = """{ "vendor": "novita", "kind": "status-503" }""";

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    public async Task An_order_of_another_origin_is_refused(string origin)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        await Send(simulator, HttpMethod.Post, "/_simulator/faults", Fault);

        Assert.Equal(HttpStatusCode.Forbidden, await Send(simulator, HttpMethod.Post, "/_simulator/faults", Fault, origin));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(simulator, HttpMethod.Post, "/_SIMULATOR/reset", "{}", origin));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(simulator, HttpMethod.Delete, "/_simulator/faults", null, origin));
        Assert.Single(simulator.Faults.All);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task An_order_of_the_simulators_own_page_is_followed(string name)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var self = $"{name}:{simulator.BaseAddress.Port}";

        Assert.Equal(HttpStatusCode.Created, await Send(simulator, HttpMethod.Post, "/_simulator/faults", Fault, "http://" + self, host: self));
        Assert.Equal(HttpStatusCode.NoContent, await Send(simulator, HttpMethod.Delete, "/_simulator/faults/1", null, "http://" + self, host: self));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task A_post_that_any_page_could_send_is_refused(string? contentType)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Send(simulator, HttpMethod.Post, "/_simulator/faults", Fault, contentType: contentType));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Send(simulator, HttpMethod.Post, "/_simulator/reset", "", contentType: contentType));
        Assert.Empty(simulator.Faults.All);
    }

    [Fact]
    public async Task A_page_whose_own_name_leads_here_reads_nothing()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await Send(simulator, HttpMethod.Get, "/_simulator/requests", null, host: "evil.example"));
        Assert.Equal(HttpStatusCode.OK, await Send(simulator, HttpMethod.Get, "/_simulator/requests", null));
    }

    private static async Task<HttpStatusCode> Send(VendorSimulator simulator, HttpMethod method, string path, string? body, string? origin = null, string? contentType = "application/json", string? host = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(method, new Uri(simulator.BaseAddress, path));
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = contentType is null ? null : new(contentType);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
