using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reelwire.Simulator.Tests.Requests;

public sealed class RecordingTests
{
    private const string Path = "/v3/async/new-model";

    [Fact]
    public async Task A_request_is_kept_as_it_was_sent()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        const string Body = """{ "prompt": "\u0053he waves" }""";

        await Reply.PostAsync(simulator.Novita + Path + "?a=%2F&b", "Bearer secret-key", Body);

        var request = Assert.Single(simulator.Requests);
        Assert.Equal((VendorHost.Novita, "submit-new-model", "POST", Path + "?a=%2F&b", 200), (request.Host, request.OperationId, request.Method, request.Target, request.Status));
        Assert.Equal(Body, Encoding.UTF8.GetString(request.Body.Span));
        Assert.Equal("application/json", request.Headers["content-type"]);
        Assert.Empty(request.Violations);
    }

    [Theory]
    [InlineData("Bearer secret-key", "Authorization", "Bearer ***")]
    [InlineData("secret-key", "x-freepik-api-key", "***")]
    public async Task A_key_is_never_kept(string key, string header, string kept)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        await Reply.GetAsync(simulator.Novita + "/v3/nothing", key);

        Assert.Equal(kept, simulator.Requests[0].Headers[header]);
        Assert.DoesNotContain(simulator.Requests[0].Headers.Values, value => value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_breaks_the_document_is_told()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        await Reply.PostAsync(simulator.Novita + Path, "Bearer any", """{ "seed": 1.5 }""");

        Assert.Equal(["body /prompt: is required (required)", "body /seed: must be an integer, not a number (type)"], simulator.Requests[0].Violations);
    }

    [Fact]
    public async Task Only_the_first_bytes_of_a_body_and_the_latest_requests_are_kept()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { KeptBodyBytes = 3, KeptRequests = 2 });

        for (var i = 0; i < 3; i++)
        {
            await Reply.PostAsync($"{simulator.Novita}{Path}?{i}", "Bearer any", """{ "prompt": "a" }""");
        }

        Assert.Equal(["?1", "?2"], simulator.Requests.Select(request => request.Target[Path.Length..]));
        Assert.All(simulator.Requests, request => Assert.Equal((17, 3), ((int)request.BodyLength, request.Body.Length)));
    }

    [Fact]
    public async Task A_body_that_is_cut_off_is_on_record_with_what_arrived()
    {
        var seen = new TaskCompletionSource<Simulator.Requests.RecordedRequest>();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { OnRequest = seen.SetResult });
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, simulator.BaseAddress.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /novita{Path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n12345"), TestContext.Current.CancellationToken);
        }

        var request = await seen.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.InRange(request.BodyLength, 0, 5); // what had arrived when the end did
        Assert.Null(request.Status);
        Assert.Empty(simulator.Charges);
    }

    [Fact]
    public async Task A_body_of_60_MB_is_taken()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var body = new byte[60 * 1024 * 1024];
        Array.Fill(body, (byte)'a');
        "{\"prompt\":\""u8.CopyTo(body);
        "\"}"u8.CopyTo(body.AsSpan(body.Length - 2));
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");

        var reply = await Reply.SendAsync(HttpMethod.Post, simulator.Novita + Path, "Bearer any", content);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(body.Length, simulator.Requests[0].BodyLength);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_sent()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, simulator.BaseAddress.Port, TestContext.Current.CancellationToken);
        var header = $"POST /novita{Path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {VendorSimulator.LargestBody + 1}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(header), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((0, 413), ((int)simulator.Requests[0].BodyLength, simulator.Requests[0].Status));
    }
}
