using System.Net;
using System.Net.Http.Headers;

namespace Reelwire.Core.Tests.Http;

public sealed class ApiTransportRetryTests
{
    private static readonly TestRequest s_request = new() { Prompt = "canary-prompt" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_fails_in_a_way_of_its_own_is_followed_by_another_attempt()
    {
        var failures = 1;
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0 ? throw new System.Net.Sockets.SocketException(107) : AcceptAsync(request, cancellationToken));

        Assert.Equal("t-1", (await Over(network).SubmitAsync(s_request, Token)).TaskId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_submit_that_never_left_is_sent_again_until_it_does(int failures)
    {
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : AcceptAsync(request, cancellationToken));

        Assert.Equal("t-1", (await Over(network).SubmitAsync(s_request, Token)).TaskId);
    }

    [Fact]
    public async Task A_submit_that_never_leaves_is_tried_four_times()
    {
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));
        var time = Time();

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network, time).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Equal(4, network.Sends);
        Assert.Equal([true, true, true], WaitsOf(time).Zip([0.5, 1, 2], (wait, bound) => wait.TotalSeconds <= bound));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_starts_again_from_the_first_byte()
    {
        var bodies = new List<byte[]>();
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            if (bodies.Count == 0)
            {
                bodies.Add([]);
                await request.Content!.CopyToAsync(new BreakingStream(60_000), cancellationToken);
            }

            bodies.Add(await FakeHandler.TakeBodyAsync(request, cancellationToken));
            return FakeHandler.Response(HttpStatusCode.OK);
        });

        await Over(network).SubmitAsync(s_request with { Image = MediaInput.FromBytes(new byte[500_000]) }, Token);

        Assert.Contains(Convert.ToBase64String(new byte[500_000]), System.Text.Encoding.UTF8.GetString(bodies[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_was_opened_is_sent_once()
    {
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await request.Content!.CopyToAsync(new BreakingStream(60_000), cancellationToken);
            return FakeHandler.Response(HttpStatusCode.OK);
        });

        await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network).SubmitAsync(s_request with { Image = MediaInput.FromStream(new MemoryStream(new byte[500_000])) }, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_stream_that_was_not_touched_may_be_sent_by_the_next_attempt()
    {
        var failures = 1;
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : AcceptAsync(request, cancellationToken));

        await Over(network).SubmitAsync(s_request with { Image = MediaInput.FromStream(new MemoryStream(new byte[10])) }, Token);

        Assert.Equal(2, network.Sends);
    }

    [Fact]
    public async Task An_image_that_has_changed_is_not_tried_again()
    {
        using var folder = new TemporaryFolder();
        var image = MediaInput.FromFile(folder.File("image.png", new byte[10]));
        folder.File("image.png", new byte[20]);
        var network = FakeHandler.Answering(HttpStatusCode.OK);

        await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network).SubmitAsync(s_request with { Image = image }, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task An_image_whose_file_is_gone_is_told_without_its_path()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("canary.png", new byte[10]);
        var image = MediaInput.FromFile(path);
        Assert.Null(image.ReadImageInfo());
        File.Delete(path);

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(FakeHandler.Answering(HttpStatusCode.OK)).SubmitAsync(s_request with { Image = image }, Token));

        Assert.Contains("can no longer be opened", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary.png", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.OK)]
    public async Task An_unknown_outcome_is_never_sent_again(HttpStatusCode status)
    {
        var network = FakeHandler.Answering(status, "<html></html>", "text/html");

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.PaymentRequired)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task A_refusal_is_told_at_once(HttpStatusCode status)
    {
        var network = FakeHandler.Answering(status);

        await Assert.ThrowsAnyAsync<ReelwireException>(() => Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_server_that_answers_503_before_the_last_byte_is_asked_again_when_it_says()
    {
        var time = Time();
        var isFirst = true;
        var network = new FakeHandler((request, cancellationToken) =>
        {
            if (!isFirst)
            {
                return AcceptAsync(request, cancellationToken);
            }

            isFirst = false;
            return Task.FromResult(Asking(HttpStatusCode.ServiceUnavailable, "9"));
        });

        await Over(network, time).SubmitAsync(s_request, Token);

        Assert.Equal([TimeSpan.FromSeconds(9)], WaitsOf(time));
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("60", 60)]
    [InlineData("0", 0)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0)]
    public async Task A_rate_limit_is_waited_for_as_long_as_the_vendor_asks(string header, double seconds)
    {
        var time = Time();
        var network = Limited(header, times: 1);

        Assert.Equal("t-1", (await Over(network, time).SubmitAsync(s_request, Token)).TaskId);

        Assert.Equal(2, network.Sends);
        Assert.Equal(TimeSpan.FromSeconds(seconds), time.GetUtcNow() - new VirtualTime().GetUtcNow());
    }

    [Theory]
    [InlineData("61", 61)]
    [InlineData("Fri, 02 Jan 2026 03:05:06 GMT", 61)]
    public async Task A_rate_limit_that_asks_for_more_is_told_at_once_with_the_time(string header, double seconds)
    {
        var network = Limited(header, times: 1);

        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.Details.RetryAfter);
        Assert.Contains("Repeat after 61 s.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_rate_limit_without_a_time_is_waited_for_like_a_lost_connection_and_told_in_the_end()
    {
        var network = Limited(header: null, times: 100);

        await Assert.ThrowsAsync<RateLimitedException>(() => Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(4, network.Sends);
    }

    [Fact]
    public async Task A_wait_that_would_end_after_the_time_limit_is_not_begun()
    {
        var network = Limited("100", times: 1);
        var transport = TestTransport.Over(network, Time(), new TransportOptions { SubmitTimeout = TimeSpan.FromSeconds(90) }, new RetryOptions { MaxRetryAfter = TimeSpan.FromMinutes(10) });

        await Assert.ThrowsAsync<RateLimitedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_rate_limit_that_a_handler_of_the_host_answered_by_sending_again_is_waited_for_all_the_same()
    {
        var time = Time();
        var network = Limited("7", times: 1);
        var transport = TestTransport.Over(network, time, retries: new RetryOptions(), host: inner => new OuterHandler(
            async (request, send) => await send(request) is { IsSuccessStatusCode: true } success ? success : await send(request), inner));

        Assert.Equal("t-1", (await transport.SubmitAsync(s_request, Token)).TaskId);

        Assert.Equal(2, network.Sends);
        Assert.Equal([TimeSpan.FromSeconds(7)], WaitsOf(time));
    }

    [Fact]
    public async Task A_lost_connection_that_a_handler_of_the_host_answered_by_sending_again_is_sent_again_by_the_client_only()
    {
        var failures = 2;
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0
            ? throw new HttpRequestException(HttpRequestError.ConnectionError)
            : AcceptAsync(request, cancellationToken));
        var transport = TestTransport.Over(network, Time(), retries: new RetryOptions(), host: inner => new OuterHandler(
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
            : AcceptAsync(request, cancellationToken));
        var transport = TestTransport.Over(network, Time(), retries: new RetryOptions(), host: inner => new OuterHandler(
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
        var transport = TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK), Time(), retries: new RetryOptions { Submits = 1 }, host: inner => new OuterHandler(
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

    [Theory]
    [InlineData(19)]
    [InlineData(10, 8)]
    [InlineData(5, 5, 7)]
    public async Task There_is_no_attempt_for_which_the_call_has_no_time_left(params int[] seconds)
    {
        var time = new VirtualTime { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(1) };
        var attempts = new Queue<int>(seconds);
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            time.Advance(TimeSpan.FromSeconds(attempts.Dequeue()));
            return Asking(HttpStatusCode.TooManyRequests, "1");
        });

        await Assert.ThrowsAsync<RateLimitedException>(
            () => TestTransport.Over(network, time, new TransportOptions { SubmitTimeout = TimeSpan.FromSeconds(20) }, new RetryOptions()).SubmitAsync(s_request, Token));

        Assert.Empty(attempts);
    }

    [Fact]
    public async Task Each_repetition_is_logged_with_its_number()
    {
        var log = new ListLogger();

        await Over(Limited("2", times: 2), log).SubmitAsync(s_request, Token);

        Assert.Equal(
            ["101 submit-test bought nothing at Acme (RateLimited); repetition 1 follows in 00:00:02.", "101 submit-test bought nothing at Acme (RateLimited); repetition 2 follows in 00:00:02."],
            log.Lines);
    }

    [Fact]
    public async Task A_handler_that_copies_requests_without_their_ticket_is_not_tried_again()
    {
        var copies = 0;
        var transport = TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK), Time(), retries: new RetryOptions(), host: inner => new OuterHandler(
            (request, send) =>
            {
                copies++;
                return send(new HttpRequestMessage(request.Method, request.RequestUri) { Content = new StringContent("{}") });
            },
            inner));

        await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(1, copies);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_while_it_waits_is_not_sent_again()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Over(network, new ListLogger { OnLine = cancellation.Cancel }).SubmitAsync(s_request, cancellation.Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_list_is_asked_for_again_after_a_failure_that_may_pass()
    {
        var time = Time();
        var answers = new Queue<Func<HttpResponseMessage>>([
            () => throw new HttpRequestException(HttpRequestError.ConnectionError), () => Asking(HttpStatusCode.TooManyRequests, "11"), () => FakeHandler.Response(HttpStatusCode.BadGateway),
            () => FakeHandler.Response(HttpStatusCode.OK, """{"task_id":"t-1"}""")]);
        var network = new FakeHandler((_, _) => Task.FromResult(answers.Dequeue()()));

        Assert.Equal("t-1", (await Over(network, time).ListAsync(Token)).TaskId);

        Assert.Contains(TimeSpan.FromSeconds(11), WaitsOf(time));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, null)]
    [InlineData(HttpStatusCode.NotFound, null)]
    [InlineData(HttpStatusCode.TooManyRequests, "61")]
    public async Task A_list_whose_failure_will_not_pass_is_told_at_once(HttpStatusCode status, string? retryAfter)
    {
        var network = new FakeHandler((_, _) => Task.FromResult(Asking(status, retryAfter)));

        await Assert.ThrowsAnyAsync<ReelwireException>(() => Over(network).ListAsync(Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_list_that_fails_for_too_long_is_given_up()
    {
        var time = new VirtualTime();
        using var network = new HangingHandler(takesBody: false);
        var list = TestTransport.Over(network, time, options: new TransportOptions { CallTimeout = TimeSpan.FromMinutes(10) }, retries: new RetryOptions()).ListAsync(Token);
        await network.Reached;

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("it took too long", (await Assert.ThrowsAsync<ConnectionFailedException>(() => list)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_at_a_task_is_not_repeated_here_since_the_wait_looks_again()
    {
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network).ReadAsync(Token));

        Assert.Equal(1, network.Sends);
    }

    private static ApiTransport Over(FakeHandler network, ListLogger log) => new(
        new ApiHost(new HttpMessageInvoker(new PaidSendGuard(network)), defaults: null, new Uri("https://api.acme.example"), new ApiKeyHeader(TestVendor.Profile, new FixedApiKey("key")), new RequestBudget([]).Of("test")),
        TestVendor.Profile,
        new TransportOptions(),
        new RetryOptions(),
        new BackgroundReads(),
        log,
        new VendorTelemetry(TestVendor.Profile, meters: null, Time()));

    private static ApiTransport Over(FakeHandler network, VirtualTime? time = null, TransportOptions? options = null) =>
        TestTransport.Over(network, time ?? Time(), options ?? new TransportOptions { CallTimeout = TimeSpan.FromMinutes(10) }, new RetryOptions { ReadTime = TimeSpan.FromMinutes(10) });

    // Time limits of calls are longer than any wait here, and never pass.
    private static VirtualTime Time() => new() { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(60) };

    private static IEnumerable<TimeSpan> WaitsOf(VirtualTime time) => time.Waits.Where(wait => wait <= time.LongestSkip);

    private static async Task<HttpResponseMessage> AcceptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await FakeHandler.TakeBodyAsync(request, cancellationToken);
        return FakeHandler.Response(HttpStatusCode.OK, """{"task_id":"t-1"}""");
    }

    private static FakeHandler Limited(string? header, int times) => new(async (request, cancellationToken) =>
    {
        var response = await AcceptAsync(request, cancellationToken);
        return times-- > 0 ? Asking(HttpStatusCode.TooManyRequests, header) : response;
    });

    private static HttpResponseMessage Asking(HttpStatusCode status, string? retryAfter)
    {
        var response = FakeHandler.Response(status);
        response.Headers.RetryAfter = retryAfter is null ? null : RetryConditionHeaderValue.Parse(retryAfter);
        return response;
    }
}
