using System.Net;

namespace Reelwire.Core.Tests.Http;

/// <summary>A key that changes while its client lives.</summary>
public sealed class ApiKeyTests
{
    private const string Accepted = """{"task_id":"t-1"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_provider_is_asked_for_each_request()
    {
        var keys = new Queue<string>(["first", "second", "third"]);
        var sent = new List<string>();
        var transport = Over(FakeHandler.Answering(HttpStatusCode.OK, Accepted), keys.Dequeue, sent);

        await transport.SubmitAsync(new TestRequest { Prompt = "p" }, Token);
        await transport.ReadAsync(Token);
        await transport.ListAsync(Token);

        Assert.Equal(["Bearer first", "Bearer second", "Bearer third"], sent);
    }

    [Fact]
    public async Task A_submit_that_is_sent_again_has_the_key_of_that_moment()
    {
        var keys = new Queue<string>(["old", "new"]);
        var sent = new List<string>();
        var time = new VirtualTime { SkipsWaits = true, LongestSkip = TimeSpan.FromMinutes(1) };
        var network = FakeHandler.Answering(HttpStatusCode.TooManyRequests);
        var transport = Over(network, keys.Dequeue, sent, time, new RetryOptions { Submits = 1 });

        await Assert.ThrowsAsync<RateLimitedException>(() => transport.SubmitAsync(new TestRequest { Prompt = "p" }, Token));

        Assert.Equal(["Bearer old", "Bearer new"], sent);
    }

    [Fact]
    public async Task A_provider_that_fails_sends_nothing_and_buys_nothing()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, Accepted);
        var transport = Over(network, () => throw new TimeoutException("the vault is closed"), []);

        var submit = await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.SubmitAsync(new TestRequest { Prompt = "p" }, Token));
        var read = await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.ReadAsync(Token));

        Assert.All([submit, read], failure =>
        {
            Assert.Equal(BillingImpact.NotBilled, failure.Billing);
            Assert.Contains("the provider of the API key failed: TimeoutException", failure.Message, StringComparison.Ordinal);
            Assert.IsType<TimeoutException>(Assert.IsType<ApiKeyUnavailableException>(failure.InnerException).InnerException);
        });
        Assert.Equal(0, network.Sends);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("canary-key\n")]
    [InlineData("canary key")]
    public async Task A_key_that_no_header_takes_is_refused_without_being_shown(string? key)
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, Accepted);

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network, () => key!, []).ReadAsync(Token));

        Assert.Contains("one word of printable ASCII", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, network.Sends);
    }

    [Fact]
    public async Task A_caller_who_leaves_while_the_key_is_fetched_has_bought_nothing()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, Accepted);
        using var leaving = new CancellationTokenSource();
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));
        var transport = TestTransport.Over(http, new SlowKeys());
        var submit = transport.SubmitAsync(new TestRequest { Prompt = "p" }, leaving.Token);

        await leaving.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submit);
        Assert.IsNotType<SubmitCancelledException<TestResponse>>(failure);
        Assert.Equal(0, network.Sends);
    }

    private static ApiTransport Over(FakeHandler network, Func<string> key, List<string> sent, VirtualTime? time = null, RetryOptions? retries = null)
    {
        var http = new HttpMessageInvoker(new PaidSendGuard(new Recorder(network, sent)));
        return TestTransport.Over(http, new Keys(key), retries: retries, time: time);
    }

    private sealed class Keys(Func<string> key) : IApiKeyProvider
    {
        public async ValueTask<string> GetKeyAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return key();
        }
    }

    private sealed class SlowKeys : IApiKeyProvider
    {
        public async ValueTask<string> GetKeyAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return "never";
        }
    }

    private sealed class Recorder(HttpMessageHandler network, List<string> sent) : DelegatingHandler(network)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request.Headers.Authorization!.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
