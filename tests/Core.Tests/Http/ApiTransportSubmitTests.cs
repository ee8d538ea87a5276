using System.Net;
using System.Net.Http.Headers;

namespace Reelwire.Core.Tests.Http;

public sealed class ApiTransportSubmitTests
{
    private static readonly TestRequest s_request = new() { Prompt = "canary-prompt" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_submit_returns_its_answer_and_keeps_the_raw_JSON()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t-1","unknown":true}""");

        var response = await TestTransport.Over(network).SubmitAsync(s_request, Token);

        Assert.Equal("t-1", response.TaskId);
        Assert.Equal("""{"task_id":"t-1","unknown":true}"""u8.ToArray(), response.RawJson.ToArray());
        Assert.Equal("https://api.acme.example/v1/tasks", network.Requests[0].RequestUri?.AbsoluteUri);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task The_body_holds_plain_text_and_the_image()
    {
        byte[] sent = [];
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            sent = await FakeHandler.TakeBodyAsync(request, cancellationToken);
            return FakeHandler.Response(HttpStatusCode.OK);
        });

        await TestTransport.Over(network).SubmitAsync(new TestRequest { Prompt = "a + ü 'b' <c>", Image = MediaInput.FromBytes(new byte[] { 1, 2, 3 }) }, Token);

        Assert.Equal("""{"prompt":"a + ü 'b' <c>","image":"data:application/octet-stream;base64,AQID"}""", System.Text.Encoding.UTF8.GetString(sent));
    }

    [Fact]
    public async Task A_connection_that_is_never_made_bought_nothing()
    {
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => TestTransport.Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Null(failure.StatusCode);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_connection_that_breaks_during_the_upload_bought_nothing()
    {
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await request.Content!.CopyToAsync(new BreakingStream(60_000), cancellationToken);
            return FakeHandler.Response(HttpStatusCode.OK);
        });

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(
            () => TestTransport.Over(network).SubmitAsync(s_request with { Image = MediaInput.FromBytes(new byte[500_000]) }, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
    }

    [Fact]
    public async Task An_image_that_changed_under_the_send_is_named_as_the_reason()
    {
        using var folder = new TemporaryFolder();
        var image = MediaInput.FromFile(folder.File("image.png", new byte[10]));
        folder.File("image.png", new byte[20]);

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(
            () => TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK)).SubmitAsync(s_request with { Image = image }, Token));

        Assert.Contains("must not change while it is sent", failure.Message, StringComparison.Ordinal);
        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
    }

    [Fact]
    public async Task An_answer_lost_after_the_last_byte_leaves_the_outcome_unknown_and_nothing_is_sent_again()
    {
        var time = new VirtualTime();
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        });

        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => TestTransport.Over(network, time).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.MayBeBilled, failure.Billing);
        Assert.Equal(failure.Evidence.BodyLength, failure.Evidence.BytesHanded);
        Assert.Equal("""{"prompt":"canary-prompt"}""".Length, failure.Evidence.BodyLength);
        Assert.Null(failure.Evidence.StatusCode);
        Assert.Equal(time.GetUtcNow(), failure.Evidence.SentAt);
        Assert.Equal(1, network.Sends);
    }

    [Theory]
    [InlineData(303)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_that_proves_nothing_leaves_the_outcome_unknown(int status)
    {
        var network = FakeHandler.Answering((HttpStatusCode)status, "<html>canary-page</html>", "text/html");

        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => TestTransport.Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.MayBeBilled, failure.Billing);
        Assert.Equal((HttpStatusCode)status, failure.Evidence.StatusCode);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task An_early_server_error_bought_nothing_since_the_last_byte_never_left()
    {
        var network = new FakeHandler((_, _) => Task.FromResult(FakeHandler.Response(HttpStatusCode.ServiceUnavailable)));

        var failure = await Assert.ThrowsAsync<VendorErrorException>(() => TestTransport.Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html></html>")]
    [InlineData("""{"task_id":"t-1" """)]
    public async Task A_success_that_cannot_be_read_leaves_the_outcome_unknown(string body)
    {
        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(
            () => TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK, body)).SubmitAsync(s_request, Token));

        Assert.Equal(HttpStatusCode.OK, failure.Evidence.StatusCode);
    }

    [Theory]
    [InlineData(400, typeof(RequestInvalidException))]
    [InlineData(401, typeof(ApiKeyRejectedException))]
    [InlineData(402, typeof(OutOfCreditsException))]
    [InlineData(403, typeof(ApiKeyRejectedException))]
    [InlineData(404, typeof(VendorErrorException))]
    [InlineData(413, typeof(RequestInvalidException))]
    [InlineData(422, typeof(RequestInvalidException))]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(302, typeof(VendorErrorException))]
    public async Task A_refusal_bought_nothing_and_has_its_own_type(int status, Type type)
    {
        var network = FakeHandler.Answering((HttpStatusCode)status, """{"code":"E_42"}""");

        var failure = Assert.IsAssignableFrom<ReelwireException>(await Record.ExceptionAsync(() => TestTransport.Over(network).SubmitAsync(s_request, Token)));

        Assert.IsType(type, failure);
        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Contains("Nothing was bought", failure.Message, StringComparison.Ordinal);
        Assert.Contains("E_42", failure.Message, StringComparison.Ordinal);
        Assert.Equal("E_42", failure.VendorCode);
        Assert.Equal("submit-test", failure.Operation);
        Assert.Equal(1, network.Sends);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0)]
    public async Task A_rate_limit_says_how_long_to_wait(string header, double seconds)
    {
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            var response = FakeHandler.Response(HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter = RetryConditionHeaderValue.Parse(header);
            response.Headers.Add("x-request-id", "r-9");
            return response;
        });

        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => TestTransport.Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.Details.RetryAfter);
        Assert.Equal("r-9", failure.Details.RequestId);
    }

    [Fact]
    public async Task A_refusal_whose_body_is_lost_is_still_a_refusal()
    {
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new UnreadableStream()) };
        });

        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => TestTransport.Over(network).SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Equal(HttpStatusCode.BadRequest, failure.StatusCode);
    }

    [Fact]
    public async Task A_hosts_retry_handler_cannot_send_twice_and_the_first_status_decides()
    {
        var network = FakeHandler.Answering(HttpStatusCode.InternalServerError);
        var transport = TestTransport.Over(network, host: inner => new OuterHandler(
            async (request, send) =>
            {
                using var first = await send(request);
                return await send(request);
            },
            inner));

        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(HttpStatusCode.InternalServerError, failure.Evidence.StatusCode);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_hosts_retry_after_a_refused_connection_still_bought_nothing()
    {
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));
        var transport = TestTransport.Over(network, host: inner => new OuterHandler(
            async (request, send) =>
            {
                await Assert.ThrowsAsync<HttpRequestException>(() => send(request));
                return await send(request);
            },
            inner));

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_hosts_handler_that_copies_the_request_without_its_ticket_sends_nothing_and_bought_nothing()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        var transport = TestTransport.Over(network, host: inner => new OuterHandler(
            async (request, send) => await send(new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync()) }),
            inner));

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => transport.SubmitAsync(s_request, Token));

        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
        Assert.Contains("copied the request", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, network.Sends);
    }

    private sealed class UnreadableStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException<int>(new IOException("The connection was reset."));
    }
}
