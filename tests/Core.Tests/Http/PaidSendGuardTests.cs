using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class PaidSendGuardTests
{
    private static readonly Uri s_address = new("https://api.example/paid");

    [Fact]
    public async Task A_POST_with_a_ticket_passes_once()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));

        using var response = await http.SendAsync(Post(new PaidSendTicket()), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_POST_without_a_ticket_is_refused_and_nothing_is_sent()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));

        var refusal = await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(Post(ticket: null), Token));

        Assert.Equal("A POST without a ticket was stopped: it did not come from this client, or a handler copied the request. Remove handlers that repeat or copy requests.", refusal.Message);
        Assert.Equal(0, network.Sends);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("post")]
    [InlineData("Post")]
    public async Task A_POST_is_known_however_its_method_is_spelled(string method)
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));

        await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(new HttpRequestMessage(new HttpMethod(method), s_address), Token));
    }

    [Fact]
    public async Task A_spent_ticket_is_refused_with_the_status_of_the_first_attempt()
    {
        var network = FakeHandler.Answering(HttpStatusCode.BadGateway);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));
        var ticket = new PaidSendTicket();
        using var first = await http.SendAsync(Post(ticket), Token);

        var refusal = await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(Post(ticket), Token));

        Assert.Equal("A second attempt to send the same request was stopped (the first was answered with 502): it could have been paid twice. Remove the handler that retries POST requests.", refusal.Message);
        Assert.Equal(HttpStatusCode.BadGateway, ticket.Status);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_spent_ticket_is_refused_with_the_failure_of_the_first_attempt()
    {
        var lost = new HttpRequestException(HttpRequestError.ResponseEnded);
        var network = FakeHandler.Failing(lost);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));
        var ticket = new PaidSendTicket();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(Post(ticket), Token));

        var refusal = await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(Post(ticket), Token));

        Assert.Equal("A second attempt to send the same request was stopped: it could have been paid twice. Remove the handler that retries POST requests.", refusal.Message);
        Assert.Same(lost, refusal.InnerException);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public void A_refusal_is_nothing_that_retry_handlers_take_for_a_lost_connection()
    {
        Assert.False(typeof(HttpRequestException).IsAssignableFrom(typeof(PaidSendRefusedException)));
        Assert.False(typeof(IOException).IsAssignableFrom(typeof(PaidSendRefusedException)));
        Assert.False(typeof(OperationCanceledException).IsAssignableFrom(typeof(PaidSendRefusedException)));
    }

    [Fact]
    public async Task A_handler_that_clones_each_request_with_its_options_still_sends_once()
    {
        var network = FakeHandler.Answering(HttpStatusCode.InternalServerError);
        using var http = new HttpMessageInvoker(new OuterHandler(
            async (request, send) =>
            {
                using var first = await send(Clone(request));
                return await send(Clone(request));
            },
            new PaidSendGuard(network)));

        await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(Post(new PaidSendTicket()), Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task Many_attempts_at_once_send_once()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));
        var ticket = new PaidSendTicket();

        var attempts = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => SucceedsAsync(http.SendAsync(Post(ticket), Token)))));

        Assert.Single(attempts, succeeded => succeeded);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task GETs_pass_as_often_as_they_like()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));

        for (var time = 0; time < 3; time++)
        {
            using var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, s_address), Token);
        }

        Assert.Equal(3, network.Sends);
    }

    [Fact]
    public void A_synchronous_send_cannot_go_around_the_guard()
    {
        using var network = new SynchronousHandler();
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));

        var refusal = Assert.Throws<NotSupportedException>(() => http.Send(Post(ticket: null), Token));

        Assert.Equal("API calls are sent with SendAsync; remove the handler that sends them synchronously.", refusal.Message);
        Assert.Equal(0, network.Sends);
    }

    [Fact]
    public void Redirects_of_the_sockets_handler_are_switched_off()
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = true };
        using var guard = new PaidSendGuard(sockets);

        Assert.False(sockets.AllowAutoRedirect);
    }

    [Fact]
    public void Redirects_of_the_client_handler_are_switched_off()
    {
        using var client = new HttpClientHandler { AllowAutoRedirect = true };
        using var guard = new PaidSendGuard(client);

        Assert.False(client.AllowAutoRedirect);
    }

    [Fact]
    public void Redirects_are_switched_off_below_other_handlers_too()
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = true };
        using var guard = new PaidSendGuard(new OuterHandler((request, send) => send(request), new OuterHandler((request, send) => send(request), sockets)));

        Assert.False(sockets.AllowAutoRedirect);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_primary_handler_that_followed_a_redirect_is_refused(string method)
    {
        var network = new FakeHandler((request, _) => Task.FromResult(Followed(HttpStatusCode.OK)));
        using var http = new HttpMessageInvoker(new PaidSendGuard(network));
        var request = Post(new PaidSendTicket());
        request.Method = new HttpMethod(method);

        var refusal = await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(request, Token));

        Assert.Contains("elsewhere.example", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("signature", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_another_address_is_disposed()
    {
        var body = new MemoryStream();
        var answer = Followed(HttpStatusCode.OK);
        answer.Content = new StreamContent(body);
        using var http = new HttpMessageInvoker(new PaidSendGuard(new FakeHandler((_, _) => Task.FromResult(answer))));

        await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(Post(new PaidSendTicket()), Token));

        Assert.False(body.CanRead);
    }

    [Fact]
    public async Task The_answer_of_another_address_is_not_noted_as_the_vendors()
    {
        var ticket = new PaidSendTicket();
        using var http = new HttpMessageInvoker(new PaidSendGuard(new FakeHandler((_, _) => Task.FromResult(Followed(HttpStatusCode.NotFound)))));

        await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(Post(ticket), Token));

        Assert.Null(ticket.Status);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_bytes_of_the_clients_own_body_are_counted_as_they_are_sent(bool isReadBefore)
    {
        var ticket = new PaidSendTicket();
        using var request = new HttpRequestMessage(HttpMethod.Post, s_address) { Content = new JsonRequestContent(new RequestJson("""{"prompt":"p"}"""u8.ToArray(), []), ticket) };
        using var http = new HttpMessageInvoker(new PaidSendGuard(FakeHandler.Answering(HttpStatusCode.OK)));
        if (isReadBefore)
        {
            // As a handler of the host does it that logs bodies: what is sent is the copy that it made.
            await request.Content.LoadIntoBufferAsync(Token);
        }

        Assert.Equal(0, ticket.BytesHanded);
        using var response = await http.SendAsync(request, Token);

        Assert.Equal(14, ticket.BytesHanded);
        Assert.True(ticket.Stop());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_clients_own_body_is_given_out_once(bool isReadBefore)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, s_address) { Content = new JsonRequestContent(new RequestJson("{}"u8.ToArray(), []), new PaidSendTicket()) };
        using var http = new HttpMessageInvoker(new PaidSendGuard(new FakeHandler(async (sent, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(sent, cancellationToken);
            await FakeHandler.TakeBodyAsync(sent, cancellationToken);
            return FakeHandler.Response(HttpStatusCode.OK);
        })));
        if (isReadBefore)
        {
            await request.Content.LoadIntoBufferAsync(Token);
        }

        await Assert.ThrowsAsync<PaidSendRefusedException>(() => http.SendAsync(request, Token));
    }

    private static HttpRequestMessage Post(PaidSendTicket? ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, s_address) { Content = new StringContent("{}") };
        if (ticket is not null)
        {
            request.Options.Set(PaidSendTicket.Key, ticket);
        }

        return request;
    }

    private static HttpRequestMessage Clone(HttpRequestMessage request)
    {
        var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var option in request.Options)
        {
            ((IDictionary<string, object?>)clone.Options)[option.Key] = option.Value;
        }

        return clone;
    }

    private static HttpResponseMessage Followed(HttpStatusCode status) =>
        new(status) { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/file?signature=abc") };

    private static async Task<bool> SucceedsAsync(Task<HttpResponseMessage> sending)
    {
        try
        {
            using var response = await sending;
            return response.IsSuccessStatusCode;
        }
        catch (PaidSendRefusedException)
        {
            return false;
        }
    }

    private sealed class SynchronousHandler : HttpMessageHandler
    {
        public int Sends { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sends++;
            return new HttpResponseMessage(HttpStatusCode.OK);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }
}
