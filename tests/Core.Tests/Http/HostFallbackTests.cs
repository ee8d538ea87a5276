using System.Net;

namespace Reelwire.Core.Tests.Http;

/// <summary>A handler of the host that answers in the vendor's place: what it says of a paid request proves nothing, least of all that it may be sent again.</summary>
public sealed class HostFallbackTests
{
    private static readonly TestRequest s_request = new() { Prompt = "canary-prompt" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(500, 429)]
    [InlineData(500, 400)]
    [InlineData(200, 429)]
    [InlineData(200, 503)]
    [InlineData(303, 404)]
    public async Task An_answer_that_may_mean_a_task_stays_one_whatever_the_host_makes_of_it(int vendor, int host)
    {
        var network = FakeHandler.Answering((HttpStatusCode)vendor, """{"task_id":"t-1"}""");

        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Over(network, host, takesSuccess: true).SubmitAsync(s_request, Token));

        Assert.Equal(((HttpStatusCode)vendor, (HttpStatusCode)vendor), (failure.StatusCode, failure.Evidence.StatusCode));
        Assert.Equal(failure.Evidence.BodyLength, failure.Evidence.BytesHanded);
        Assert.Equal(1, network.Sends);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(400)]
    [InlineData(503)]
    public async Task A_lost_answer_stays_lost_whatever_the_host_says_instead(int host)
    {
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        });

        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Over(network, host).SubmitAsync(s_request, Token));

        Assert.Null(failure.Evidence.StatusCode);
        Assert.Contains("its answer was lost (a handler of the host answered in the vendor's place)", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_refusal_is_no_less_one_for_what_the_host_says_instead()
    {
        var network = FakeHandler.Answering(HttpStatusCode.BadRequest);

        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => Over(network, 503).SubmitAsync(s_request, Token));

        Assert.Equal((BillingImpact.NotBilled, HttpStatusCode.BadRequest), (failure.Billing, failure.StatusCode));
    }

    [Fact]
    public async Task A_request_that_never_left_is_sent_again_whatever_the_host_says_instead()
    {
        var failures = 1;
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            if (failures-- > 0)
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            }

            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            return FakeHandler.Response(HttpStatusCode.OK, """{"task_id":"t-1"}""");
        });

        Assert.Equal("t-1", (await Over(network, 400).SubmitAsync(s_request, Token)).TaskId);
    }

    [Theory]
    [InlineData(400, typeof(RequestInvalidException))]
    [InlineData(503, typeof(VendorErrorException))]
    public async Task A_host_that_answers_and_sends_nothing_bought_nothing(int host, Type expected)
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        var transport = TestTransport.Over(network, host: inner => new OuterHandler((_, _) => Task.FromResult(FakeHandler.Response((HttpStatusCode)host)), inner));

        var failure = await Assert.ThrowsAnyAsync<ReelwireException>(() => transport.SubmitAsync(s_request, Token));

        Assert.IsType(expected, failure);
        Assert.Equal((BillingImpact.NotBilled, (HttpStatusCode)host), (failure.Billing, failure.StatusCode));
        Assert.Equal(0, network.Sends);
    }

    [Fact]
    public async Task What_a_host_answers_without_sending_counts_even_where_it_cannot_be_read()
    {
        var transport = TestTransport.Over(
            FakeHandler.Answering(HttpStatusCode.OK),
            options: new TransportOptions { MaxResponseBytes = 1 },
            host: inner => new OuterHandler((_, _) => Task.FromResult(FakeHandler.Response(HttpStatusCode.BadRequest)), inner));

        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal((BillingImpact.NotBilled, HttpStatusCode.BadRequest), (failure.Billing, failure.StatusCode));
    }

    // A fallback, as resilience libraries have it: what it takes for a failure becomes an answer of its own.
    private static ApiTransport Over(FakeHandler network, int fallback, bool takesSuccess = false) => TestTransport.Over(
        network,
        new VirtualTime { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(60) },
        retries: new RetryOptions(),
        host: inner => new OuterHandler(
            async (request, send) =>
            {
                try
                {
                    var response = await send(request);
                    return response.IsSuccessStatusCode && !takesSuccess ? response : FakeHandler.Response((HttpStatusCode)fallback);
                }
                catch (HttpRequestException)
                {
                    return FakeHandler.Response((HttpStatusCode)fallback);
                }
            },
            inner));
}
