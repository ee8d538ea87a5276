using System.Net;

namespace Reelwire.Core.Tests.Http;

/// <summary>What is secret, private or signed never stands in an exception's text.</summary>
public sealed class SecrecyTests
{
    private const string Prompt = "canary-prompt-77ab";
    private const string ImageUrl = "https://images.example/canary-image.png?signature=canary-signature";
    private const string VendorMessage = $"canary-prompt-77ab at {ImageUrl} is bad, data:image/png;base64,canary-base64";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Statuses => [200, 202, 302, 303, 400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_failed_submit_tells_key_prompt_or_URL(int status)
    {
        var body = status < 300 ? $"\"{VendorMessage}" : $$"""{"code":"BAD","message":"{{VendorMessage}}","member":"body.image"}""";
        var network = FakeHandler.Answering((HttpStatusCode)status, body);

        AssertSilent(await Record.ExceptionAsync(() => TestTransport.Over(network).SubmitAsync(Request, Token)));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_failed_call_tells_key_prompt_or_URL(int status)
    {
        var body = status < 300 ? $"\"{VendorMessage}" : $$"""{"code":"BAD","message":"{{VendorMessage}}"}""";

        AssertSilent(await Record.ExceptionAsync(() => TestTransport.Over(FakeHandler.Answering((HttpStatusCode)status, body)).ReadAsync(Token)));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task No_lost_connection_tells_key_prompt_or_URL(HttpRequestError error) =>
        AssertSilent(await Record.ExceptionAsync(() => TestTransport.Over(FakeHandler.Failing(new HttpRequestException(error))).SubmitAsync(Request, Token)));

    [Fact]
    public async Task A_key_that_no_header_can_hold_is_not_quoted()
    {
        using var http = new HttpMessageInvoker(new PaidSendGuard(FakeHandler.Answering(HttpStatusCode.OK)));
        var transport = TestTransport.Over(http, new FixedApiKey($"{TestTransport.Key}\r\nx: y"));

        var failure = await Record.ExceptionAsync(() => transport.SubmitAsync(Request, Token));

        Assert.NotNull(failure);
        Assert.DoesNotContain(TestTransport.Key, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vendors_message_stays_within_reach_without_its_URLs()
    {
        var network = FakeHandler.Answering(HttpStatusCode.BadRequest, $$"""{"code":"BAD","message":"see {{ImageUrl}}, thanks"}""");

        var failure = await Assert.ThrowsAsync<RequestInvalidException>(() => TestTransport.Over(network).SubmitAsync(Request, Token));

        Assert.Equal("see <url> thanks", failure.Details.VendorMessage);
    }

    [Theory]
    [InlineData("see HTTPS://a.example/x?y=z now", "see <url> now")]
    [InlineData("data:image/png;base64,AAAA", "<url>")]
    [InlineData("\"https://a.example/x\"", "\"<url>\"")]
    [InlineData("nothing to hide", "nothing to hide")]
    [InlineData(null, null)]
    public void URLs_are_cut_out_of_a_message(string? message, string? expected) => Assert.Equal(expected, Redaction.Text(message));

    [Fact]
    public void A_message_is_cut_to_300_characters()
    {
        Assert.Equal(new string('a', 300), Redaction.Text(new string('a', 300)));
        Assert.Equal($"{new string('a', 300)}…", Redaction.Text(new string('a', 30_000_000)));
    }

    [Fact]
    public void A_code_is_cut_to_80_harmless_characters()
    {
        Assert.Equal("body.loras[0]/path", Redaction.Code("body.loras[0]/path"));
        Assert.Equal("a_b", Redaction.Code("a?b"));
        Assert.Equal("<text>", Redaction.Code("a b\r\n?c"));
        Assert.Equal(80, Redaction.Code(new string('a', 1000)).Length);
    }

    [Fact]
    public void A_vendor_that_names_a_URL_as_member_does_not_get_it_shown() =>
        Assert.DoesNotContain("canary", Redaction.Code(ImageUrl), StringComparison.Ordinal);

    [Fact]
    public void Texts_of_prompts_images_and_details_name_nothing_private()
    {
        var image = MediaInput.FromUri(new Uri(ImageUrl));
        var prompt = new VideoPrompt { Prompt = Prompt, Image = image };
        var details = new ErrorDetails { Vendor = "acme", Operation = "submit", Billing = BillingImpact.NotBilled, VendorMessage = VendorMessage };
        var error = new VendorError(VendorErrorKind.Content) { Message = VendorMessage };
        var update = new TaskUpdate(TaskState.Failed, "FAILED") { FailureReason = VendorMessage };

        Assert.All(new[] { prompt.ToString(), image.ToString(), details.ToString(), error.ToString(), update.ToString() }, text => Assert.DoesNotContain("canary", text, StringComparison.Ordinal));
    }

    private static TestRequest Request => new() { Prompt = Prompt, Image = MediaInput.FromUri(new Uri(ImageUrl)) };

    private static void AssertSilent(Exception? failure)
    {
        var text = Assert.IsAssignableFrom<ReelwireException>(failure).ToString();
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("api.acme.example", text, StringComparison.Ordinal);
    }
}
