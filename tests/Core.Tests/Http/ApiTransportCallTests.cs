using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class ApiTransportCallTests
{
    private const int Limit = 64 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_that_buy_nothing_are_sent_with_key_and_name()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, """{"count":3}""");

        var response = await TestTransport.Over(network).ReadAsync(Token);

        Assert.Equal(3, response.Count);
        Assert.Equal($"Bearer {TestTransport.Key}", network.Requests[0].Headers.Authorization?.ToString());
        Assert.Equal("application/json", network.Requests[0].Headers.Accept.ToString());
        Assert.Equal("Reelwire", network.Requests[0].Headers.UserAgent.ToString());
    }

    [Fact]
    public async Task Header_parameters_are_sent_and_absent_ones_left_out()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        var request = new ApiRequest(HttpMethod.Get, "get-test", new RequestPath().Literal("/tasks/1")) { Headers = [new("x-priority", "low"), new("x-absent", null)] };

        await TestTransport.Over(network).SendAsync(request, TestJson.Default.TestResponse, Token);

        Assert.Equal(["low"], network.Requests[0].Headers.GetValues("x-priority"));
        Assert.False(network.Requests[0].Headers.Contains("x-absent"));
    }

    [Fact]
    public async Task An_unpaid_POST_passes_the_guard_too()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, """{"url":"u"}""");

        var response = await TestTransport.Over(network).SendAsync(
            new ApiRequest(HttpMethod.Post, "upload", new RequestPath().Literal("/uploads")), new TestRequest { Prompt = "p" }, TestJson.Default.TestRequest, TestJson.Default.TestResponse, Token);

        Assert.Equal("u", response.Url);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_of_the_limit_is_read_and_one_byte_more_is_not(bool isLengthKnown)
    {
        var options = new TransportOptions { MaxResponseBytes = Limit };

        var whole = await TestTransport.Over(Sized(Limit, isLengthKnown), options: options).ReadAsync(Token);
        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => TestTransport.Over(Sized(Limit + 1, isLengthKnown), options: options).ReadAsync(Token));

        Assert.Equal(Limit, whole.RawJson.Length);
        Assert.Contains("65536", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, typeof(VendorErrorException))]
    [InlineData(500, typeof(VendorErrorException))]
    [InlineData(503, typeof(VendorErrorException))]
    [InlineData(401, typeof(ApiKeyRejectedException))]
    public async Task An_HTML_error_page_is_judged_by_its_status(int status, Type type)
    {
        var network = FakeHandler.Answering((HttpStatusCode)status, "<html><body>canary-page</body></html>", "text/html");

        var failure = Assert.IsAssignableFrom<ReelwireException>(await Record.ExceptionAsync(() => TestTransport.Over(network).ReadAsync(Token)));

        Assert.IsType(type, failure);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.DoesNotContain("canary-page", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_success_that_is_not_the_promised_JSON_is_unreadable(string body)
    {
        var failure = await Assert.ThrowsAsync<ResponseUnreadableException>(() => TestTransport.Over(FakeHandler.Answering(HttpStatusCode.OK, body)).ReadAsync(Token));

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Equal(BillingImpact.NotBilled, failure.Billing);
    }

    [Fact]
    public async Task A_redirect_is_an_error_and_is_not_followed()
    {
        var network = new FakeHandler((_, _) =>
        {
            var response = FakeHandler.Response(HttpStatusCode.Found);
            response.Headers.Location = new Uri("https://elsewhere.example/canary");
            return Task.FromResult(response);
        });

        var failure = await Assert.ThrowsAsync<VendorErrorException>(() => TestTransport.Over(network).ReadAsync(Token));

        Assert.Equal(HttpStatusCode.Found, failure.StatusCode);
        Assert.Equal(1, network.Sends);
    }

    private static FakeHandler Sized(int length, bool isLengthKnown)
    {
        var start = """{"url":" """.TrimEnd();
        var json = start + new string('a', length - start.Length - 2) + "\"}";
        return new FakeHandler((_, _) =>
        {
            var response = FakeHandler.Response(HttpStatusCode.OK, json);
            if (!isLengthKnown)
            {
                response.Content = new StreamContent(new UnseekableStream(System.Text.Encoding.UTF8.GetBytes(json)));
            }

            return Task.FromResult(response);
        });
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
