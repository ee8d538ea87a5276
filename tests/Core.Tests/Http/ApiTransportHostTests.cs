using System.Net;

namespace Reelwire.Core.Tests.Http;

/// <summary>Handlers of the host's around the guard.</summary>
public sealed class ApiTransportHostTests
{
    private static readonly TestRequest s_request = new() { Prompt = "canary-prompt" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rate_limit_that_a_handler_of_the_host_answered_by_sending_again_is_waited_for_all_the_same()
    {
        var time = VirtualTime.BetweenAttempts();
        var network = FakeHandler.Limited("7", times: 1);
        var transport = TestTransport.Over(network, time, retries: new RetryOptions(), host: inner => new OuterHandler(
            async (request, send) => await send(request) is { IsSuccessStatusCode: true } success ? success : await send(request), inner));

        Assert.Equal("t-1", (await transport.SubmitAsync(s_request, Token)).TaskId);

        Assert.Equal(2, network.Sends);
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Skipped);
    }

    [Fact]
    public async Task A_handler_of_the_host_that_asks_for_a_permission_to_go_on_is_overruled_since_connections_repeat_what_waits_for_one()
    {
        bool? expects = null;
        var network = new FakeHandler((request, cancellationToken) =>
        {
            expects = request.Headers.NonValidated.Contains("Expect");
            return FakeHandler.AcceptAsync(request, cancellationToken);
        });
        var transport = TestTransport.Over(network, host: inner => new OuterHandler(
            (request, send) =>
            {
                request.Headers.ExpectContinue = true;
                return send(request);
            },
            inner));

        await transport.SubmitAsync(s_request, Token);

        Assert.False(expects);
    }

    [Fact]
    public async Task A_lost_connection_that_a_handler_of_the_host_answered_by_sending_again_is_sent_again_by_the_client_only()
    {
        var failures = 2;
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : FakeHandler.AcceptAsync(request, cancellationToken));
        var transport = TestTransport.Over(network, VirtualTime.BetweenAttempts(), retries: new RetryOptions(), host: inner => new OuterHandler(
            async (request, send) =>
            {
                try
                {
                    return await send(request);
                }
                catch (HttpRequestException)
                {
                    return await send(request);
                }
            },
            inner));

        Assert.Equal("t-1", (await transport.SubmitAsync(s_request, Token)).TaskId);

        Assert.Equal(3, network.Sends);
    }

    [Fact]
    public async Task A_handler_that_reads_the_body_and_meets_a_closed_door_leaves_no_doubt()
    {
        var failures = 1;
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : FakeHandler.AcceptAsync(request, cancellationToken));
        var transport = TestTransport.Over(network, VirtualTime.BetweenAttempts(), retries: new RetryOptions(), host: inner => new OuterHandler(
            async (request, send) =>
            {
                await request.Content!.LoadIntoBufferAsync();
                return await send(request);
            },
            inner));

        Assert.Equal("t-1", (await transport.SubmitAsync(s_request, Token)).TaskId);
    }

    [Theory]
    [InlineData("connection", 2)]
    [InlineData("stream", 2)]
    [InlineData("cancellation", 2)]
    [InlineData("time", 2)]
    [InlineData("other", 1)]
    public async Task A_failure_above_the_guard_is_followed_by_another_attempt_where_a_connection_may_be_at_fault(string failure, int attempts)
    {
        var sends = 0;
        var transport = TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK), VirtualTime.BetweenAttempts(), retries: new RetryOptions { Submits = 1 }, host: inner => new OuterHandler(
            (_, _) =>
            {
                sends++;
                throw failure switch
                {
                    "connection" => new HttpRequestException(),
                    "stream" => new IOException(),
                    "cancellation" => new OperationCanceledException(),
                    "time" => new TimeoutException(),
                    _ => new InvalidOperationException(),
                };
            },
            inner));

        var told = await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal((BillingImpact.NotBilled, attempts), (told.Billing, sends));
    }

    [Fact]
    public async Task A_handler_that_copies_requests_without_their_ticket_is_not_tried_again()
    {
        var copies = 0;
        var transport = TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK), VirtualTime.BetweenAttempts(), retries: new RetryOptions(), host: inner => new OuterHandler(
            (request, send) =>
            {
                copies++;
                return send(new HttpRequestMessage(request.Method, request.RequestUri) { Content = new StringContent("{}") });
            },
            inner));

        await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(1, copies);
    }
}
