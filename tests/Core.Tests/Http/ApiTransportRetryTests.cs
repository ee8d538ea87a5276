using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class ApiTransportRetryTests
{
    private static readonly TestRequest s_request = new() { Prompt = "canary-prompt" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_fails_in_a_way_of_its_own_is_followed_by_another_attempt()
    {
        var failures = 1;
        var network = new FakeHandler((request, cancellationToken) => failures-- > 0 ? throw new System.Net.Sockets.SocketException(107) : FakeHandler.AcceptAsync(request, cancellationToken));

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
            : FakeHandler.AcceptAsync(request, cancellationToken));

        Assert.Equal("t-1", (await Over(network).SubmitAsync(s_request, Token)).TaskId);
    }

    [Fact]
    public async Task A_submit_that_never_leaves_is_tried_four_times()
    {
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));
        var time = VirtualTime.BetweenAttempts();

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network, time).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Equal(4, network.Sends);
        Assert.Equal([true, true, true], time.Skipped.Zip([0.5, 1, 2], (wait, bound) => wait.TotalSeconds <= bound));
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
            : FakeHandler.AcceptAsync(request, cancellationToken));

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
        var time = VirtualTime.BetweenAttempts();
        var isFirst = true;
        var network = new FakeHandler((request, cancellationToken) =>
        {
            if (!isFirst)
            {
                return FakeHandler.AcceptAsync(request, cancellationToken);
            }

            isFirst = false;
            return Task.FromResult(FakeHandler.Asking(HttpStatusCode.ServiceUnavailable, "9"));
        });

        await Over(network, time).SubmitAsync(s_request, Token);

        Assert.Equal([TimeSpan.FromSeconds(9)], time.Skipped);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("60", 60)]
    [InlineData("0", 0)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0)]
    public async Task A_rate_limit_is_waited_for_as_long_as_the_vendor_asks(string header, double seconds)
    {
        var time = VirtualTime.BetweenAttempts();
        var network = FakeHandler.Limited(header, times: 1);

        Assert.Equal("t-1", (await Over(network, time).SubmitAsync(s_request, Token)).TaskId);

        Assert.Equal(2, network.Sends);
        Assert.Equal(TimeSpan.FromSeconds(seconds), time.GetUtcNow() - new VirtualTime().GetUtcNow());
    }

    [Theory]
    [InlineData("61", 61)]
    [InlineData("Fri, 02 Jan 2026 03:05:06 GMT", 61)]
    public async Task A_rate_limit_that_asks_for_more_is_told_at_once_with_the_time(string header, double seconds)
    {
        var network = FakeHandler.Limited(header, times: 1);

        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.Details.RetryAfter);
        Assert.Contains("Repeat after 61 s.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_rate_limit_without_a_time_is_waited_for_like_a_lost_connection_and_told_in_the_end()
    {
        var network = FakeHandler.Limited(retryAfter: null, times: 100);

        await Assert.ThrowsAsync<RateLimitedException>(() => Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(4, network.Sends);
    }

    [Fact]
    public async Task A_wait_that_would_end_after_the_time_limit_is_not_begun()
    {
        var network = FakeHandler.Limited("100", times: 1);
        var transport = TestTransport.Over(network, VirtualTime.BetweenAttempts(), new TransportOptions { SubmitTimeout = TimeSpan.FromSeconds(90) }, new RetryOptions { MaxRetryAfter = TimeSpan.FromMinutes(10) });

        await Assert.ThrowsAsync<RateLimitedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
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
            return FakeHandler.Asking(HttpStatusCode.TooManyRequests, "1");
        });

        await Assert.ThrowsAsync<RateLimitedException>(
            () => TestTransport.Over(network, time, new TransportOptions { SubmitTimeout = TimeSpan.FromSeconds(20) }, new RetryOptions()).SubmitAsync(s_request, Token));

        Assert.Empty(attempts);
    }

    [Fact]
    public async Task A_wait_that_ends_after_the_time_limit_is_followed_by_nothing()
    {
        var time = VirtualTime.BetweenAttempts();
        var network = FakeHandler.Limited("2", times: 1);

        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(
            () => Over(network, new ListLogger { OnLine = () => time.Advance(TimeSpan.FromHours(8)) }, time).SubmitAsync(s_request, Token));

        Assert.Equal((BillingImpact.NotBilled, 1), (exception.Billing, network.Sends));
    }

    [Fact]
    public async Task Each_repetition_is_logged_with_its_number()
    {
        var log = new ListLogger();

        await Over(FakeHandler.Limited("2", times: 2), log).SubmitAsync(s_request, Token);

        Assert.Equal(
            ["101 submit-test bought nothing at Acme (RateLimited); repetition 1 follows in 00:00:02.", "101 submit-test bought nothing at Acme (RateLimited); repetition 2 follows in 00:00:02."],
            log.Lines);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_while_it_waits_is_not_sent_again()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Over(network, new ListLogger { OnLine = cancellation.Cancel }).SubmitAsync(s_request, cancellation.Token));

        Assert.Equal(1, network.Sends);
    }

    private static ApiTransport Over(FakeHandler network, ListLogger log, VirtualTime? time = null)
    {
        time ??= VirtualTime.BetweenAttempts();
        return new ApiTransport(
            new ApiHost(new HttpMessageInvoker(new PaidSendGuard(network)), defaults: null, new Uri("https://api.acme.example"), new ApiKeyHeader(TestVendor.Profile, new FixedApiKey("key")), new RequestBudget([], time).Of("test")),
            TestVendor.Profile,
            new TransportOptions(),
            new RetryOptions(),
            new BackgroundReads(),
            log,
            new VendorTelemetry(TestVendor.Profile, meters: null, time));
    }

    private static ApiTransport Over(FakeHandler network, VirtualTime? time = null, TransportOptions? options = null) =>
        TestTransport.Over(network, time ?? VirtualTime.BetweenAttempts(), options ?? new TransportOptions { CallTimeout = TimeSpan.FromMinutes(10) }, new RetryOptions { ReadTime = TimeSpan.FromMinutes(10) });
}
