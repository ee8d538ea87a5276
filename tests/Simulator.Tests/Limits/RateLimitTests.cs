using System.Net;
using Reelwire.Simulator.Limits;

namespace Reelwire.Simulator.Tests.Limits;

public sealed class RateLimitTests
{
    private const string List = "/v1/ai/image-to-video/kling-pro";

    [Fact]
    public async Task Freepik_takes_250_requests_in_5_seconds_and_1200_in_2_minutes()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, RateLimits = RateLimit.Documented });

        Assert.Equal(250, await CountUntilRefusedAsync(simulator));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(250, await CountUntilRefusedAsync(simulator));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(250, await CountUntilRefusedAsync(simulator));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(250, await CountUntilRefusedAsync(simulator));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, await CountUntilRefusedAsync(simulator));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await CountUntilRefusedAsync(simulator));
        clock.Advance(TimeSpan.FromSeconds(95));
        Assert.Equal(250, await CountUntilRefusedAsync(simulator));
    }

    [Fact]
    public async Task The_headers_tell_where_a_client_stands()
    {
        var clock = new ManualClock();
        await using var simulator = await StartAsync(VendorHost.Freepik, clock);

        var replies = new List<Reply>();
        for (var i = 0; i < 3; i++)
        {
            replies.Add(await Reply.GetAsync(simulator.Freepik + List, "any"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], replies.Select(reply => reply.Status));
        Assert.Equal("Too many requests", replies[2]["message"].GetString());
        Assert.All(replies, reply => Assert.Equal("2", reply.Headers.GetValues("x-ratelimit-limit").Single()));
        Assert.Equal(["1", "0", "0"], replies.Select(reply => reply.Headers.GetValues("x-ratelimit-remaining").Single()));
        Assert.Equal("8", replies[2].Headers.GetValues("x-ratelimit-reset").Single());
    }

    [Theory]
    [InlineData(VendorHost.Novita, """{"code":429,"reason":"RATE_LIMIT_EXCEEDED","message":"rate limit exceeded","metadata":{}}""")]
    [InlineData(VendorHost.FalQueue, """{"detail":"Too many requests","error_type":"concurrent_requests_limit"}""")]
    public async Task Beyond_a_limit_each_vendor_answers_429_in_its_own_words_and_charges_nothing(VendorHost host, string body)
    {
        await using var simulator = await StartAsync(host, new ManualClock());
        var (url, key) = host == VendorHost.Novita ? (simulator.Novita + "/v3/async/new-model", "Bearer any") : (simulator.FalQueue + "/workflows/acme/new-model/fast", "Key any");

        await Reply.PostAsync(url, key, """{ "prompt": "a" }""");
        await Reply.PostAsync(url, key, """{ "prompt": "a" }""");
        var refused = await Reply.PostAsync(url, key, """{ "prompt": "a" }""");

        Assert.Equal((HttpStatusCode.TooManyRequests, body), (refused.Status, refused.Body.GetRawText()));
        Assert.Equal(2, simulator.Charges.Count);
        Assert.Equal(429, simulator.Requests[^1].Status);
    }

    [Fact]
    public async Task AimlApi_tells_it_with_the_status_as_text()
    {
        await using var simulator = await StartAsync(VendorHost.AimlApi, new ManualClock());
        var url = simulator.AimlApi + "/v2/video/generations?generation_id=1";

        await Reply.GetAsync(url, "Bearer any");
        await Reply.GetAsync(url, "Bearer any");

        Assert.Equal("429", (await Reply.GetAsync(url, "Bearer any"))["statusCode"].GetString());
    }

    [Fact]
    public async Task There_is_none_unless_it_is_asked_for()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = new ManualClock() });

        for (var i = 0; i < 251; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Reply.GetAsync(simulator.Freepik + List, "any")).Status);
        }
    }

    private static Task<VendorSimulator> StartAsync(VendorHost host, ManualClock clock) =>
        FixtureSimulator.StartAsync(new SimulatorOptions
        {
            TimeProvider = clock,
            RateLimits = new Dictionary<VendorHost, IReadOnlyList<RateLimit>> { [host] = [new RateLimit(2, TimeSpan.FromSeconds(10)), new RateLimit(100, TimeSpan.FromMinutes(1))] },
        });

    private static async Task<int> CountUntilRefusedAsync(VendorSimulator simulator)
    {
        for (var passed = 0; ; passed++)
        {
            if ((await Reply.GetAsync(simulator.Freepik + List, "any")).Status == HttpStatusCode.TooManyRequests)
            {
                return passed;
            }
        }
    }
}
