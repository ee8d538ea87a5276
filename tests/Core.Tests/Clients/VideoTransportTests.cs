using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

public sealed class VideoTransportTests
{
    private const string Path = "https://api.acme.example/v1/tasks?webhook=secret";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_POST_is_sent_with_the_key_and_the_headers_of_this_library()
    {
        var sent = "";
        var network = new FakeHandler((request, cancellationToken) =>
        {
            sent = request.Headers.ToString();
            return FakeHandler.AcceptAsync(request, cancellationToken);
        });

        using var answer = await PostAsync(network, builder => builder.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("Authorization", "Bearer of-another")));

        Assert.Equal(["Accept: application/json", "Authorization: Bearer key", "User-Agent: Reelwire"], sent.TrimEnd().ReplaceLineEndings("\n").Split('\n').Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_request_that_a_caller_keeps_has_no_key(bool isAnswered)
    {
        var network = isAnswered ? FakeHandler.Answering(HttpStatusCode.BadRequest) : Losing(takesBody: false);
        await using var services = TypedClient.Services(network);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent("{}") };

        await Record.ExceptionAsync(() => TypedClient.Of(services).SendAsync(request, Token));

        Assert.Same(request, Assert.Single(network.Requests));
        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task What_a_client_says_of_itself_stays()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);

        using var answer = await PostAsync(network, builder => builder.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("User-Agent", "Studio/1.0")));

        Assert.Equal("Studio/1.0", Assert.Single(network.Requests).Headers.UserAgent.ToString());
    }

    [Theory]
    [InlineData("https://api.acme.example.evil.example/v1/tasks")]
    [InlineData("https://api.acme.example:8443/v1/tasks")]
    [InlineData("http://api.acme.example/v1/tasks")]
    public async Task Nothing_goes_to_an_address_that_is_not_the_vendors(string address)
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        await using var services = TypedClient.Services(network);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TypedClient.Of(services).GetAsync(new Uri(address), Token));

        Assert.Contains("the API key of Acme goes to api.acme.example only", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, network.Sends);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.PaymentRequired)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_refusal_reaches_the_caller_as_the_vendor_gave_it(HttpStatusCode status)
    {
        using var answer = await PostAsync(FakeHandler.Answering(status, """{"code":"NO"}"""));

        Assert.Equal((status, """{"code":"NO"}"""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task A_broken_answer_ends_with_an_unknown_outcome_that_says_what_is_known()
    {
        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => PostAsync(FakeHandler.Answering(HttpStatusCode.BadGateway, """{"code":"E7","id":"r-1"}""")));

        Assert.Equal("The paid request POST /v1/tasks was answered with 502. Acme may have accepted it, and may bill it; it was not sent again. Look for the task at Acme before you submit again.", exception.Message);
        Assert.Equal((BillingImpact.MayBeBilled, "E7", "r-1"), (exception.Billing, exception.Details.VendorCode, exception.Details.RequestId));
        Assert.Equal((2L, 2L, HttpStatusCode.BadGateway), (exception.Evidence.BytesHanded!.Value, exception.Evidence.BodyLength!.Value, exception.Evidence.StatusCode!.Value));
    }

    [Fact]
    public async Task A_lost_answer_ends_with_an_unknown_outcome()
    {
        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => PostAsync(Losing(takesBody: true)));

        Assert.Equal((2L, null), (exception.Evidence.BytesHanded!.Value, exception.StatusCode));
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_ends_with_an_unknown_outcome()
    {
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new BrokenContent() };
        });

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => PostAsync(network));

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
    }

    [Fact]
    public async Task What_was_not_sent_whole_fails_as_it_would_without_the_transport() =>
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(Losing(takesBody: false)));

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task An_answer_of_a_handler_in_the_vendors_place_hides_no_task(HttpStatusCode vendor)
    {
        var network = FakeHandler.Answering(vendor);

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => PostAsync(network, builder => builder.AddHttpMessageHandler(() => new AnsweringHandler(HttpStatusCode.TooManyRequests))));

        Assert.Equal(vendor, exception.StatusCode);
    }

    [Fact]
    public async Task A_caller_who_leaves_after_the_last_byte_is_told_that_the_outcome_is_unknown()
    {
        using var caller = new CancellationTokenSource();
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, CancellationToken.None);
            await caller.CancelAsync();
            throw new OperationCanceledException(cancellationToken);
        });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => PostAsync(network, cancellationToken: caller.Token));
    }

    [Fact]
    public async Task A_caller_who_leaves_before_it_has_cancelled_and_no_more()
    {
        using var caller = new CancellationTokenSource();
        var network = new FakeHandler(async (_, cancellationToken) =>
        {
            await caller.CancelAsync();
            throw new OperationCanceledException(cancellationToken);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostAsync(network, cancellationToken: caller.Token));
    }

    [Fact]
    public async Task A_body_of_this_library_is_read_by_handlers_and_sent_once()
    {
        var bodies = new List<string>();
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            bodies.Add(System.Text.Encoding.UTF8.GetString(await FakeHandler.TakeBodyAsync(request, cancellationToken)));
            return FakeHandler.Response(HttpStatusCode.ServiceUnavailable);
        });
        await using var services = TypedClient.Services(network, builder => builder.AddHttpMessageHandler(() => new ReadingRetryHandler()));

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => TypedClient.Of(services).PostAsync(new Uri(Path), new PlainRequest().ToHttpContent(), Token));

        Assert.Equal(["""{"prompt":"p"}"""], bodies);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
    }

    [Fact]
    public async Task A_body_of_this_library_goes_nowhere_twice()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        await using var services = TypedClient.Services(network);
        var content = new PlainRequest().ToHttpContent();
        using var first = await TypedClient.Of(services).PostAsync(new Uri(Path), content, Token);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => TypedClient.Of(services).PostAsync(new Uri(Path), content, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_body_of_this_library_is_read_by_nobody_without_the_transport()
    {
        using var content = new PlainRequest().ToHttpContent();

        await Assert.ThrowsAsync<PaidSendRefusedException>(() => content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Calls_that_buy_nothing_are_sent_again_as_the_host_likes()
    {
        var network = FakeHandler.Answering(HttpStatusCode.ServiceUnavailable);
        await using var services = TypedClient.Services(network, builder => builder.AddHttpMessageHandler(() => new ReadingRetryHandler()));

        using var answer = await TypedClient.Of(services).GetAsync(new Uri(Path), Token);

        Assert.Equal((2, HttpStatusCode.ServiceUnavailable), (network.Sends, answer.StatusCode));
    }

    [Fact]
    public async Task Other_clients_are_left_alone()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        await using var services = TypedClient.Services(FakeHandler.Answering(HttpStatusCode.OK), builder => builder.Services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => network));
        using var content = new StringContent("{}");

        using var answer = await services.GetRequiredService<IHttpClientFactory>().CreateClient("other").PostAsync(new Uri("https://other.example"), content, Token);

        Assert.Null(Assert.Single(network.Requests).Headers.Authorization);
    }

    private static async Task<HttpResponseMessage> PostAsync(FakeHandler network, Action<IHttpClientBuilder>? configure = null, CancellationToken? cancellationToken = null)
    {
        await using var services = TypedClient.Services(network, configure);
        return await TypedClient.Of(services).PostAsync(new Uri(Path), new StringContent("{}"), cancellationToken ?? Token);
    }

    private static FakeHandler Losing(bool takesBody) => new(async (request, cancellationToken) =>
    {
        if (takesBody)
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
        }

        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    });

    private sealed class PlainRequest : RequestBody
    {
        protected override void WriteMembers(RequestWriter json) => json.Write("prompt"u8, "p");
    }

    /// <summary>An answer that breaks off.</summary>
    private sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("The connection was reset.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class AnsweringHandler(HttpStatusCode status) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var answer = await base.SendAsync(request, cancellationToken);
            return FakeHandler.Response(status);
        }
    }

    /// <summary>Reads each body, and sends everything twice.</summary>
    private sealed class ReadingRetryHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
