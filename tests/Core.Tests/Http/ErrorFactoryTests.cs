using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Polly.Timeout;

namespace Reelwire.Core.Tests.Http;

/// <summary>What a caller reads: what happened, what it cost, what to do next.</summary>
public sealed class ErrorFactoryTests
{
    private static readonly ErrorFactory s_errors = new(TestVendor.Profile, new VirtualTime());
    private static readonly SubmitEvidence s_evidence = new(10, 10, null, DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(401, "{}", "Acme answered submit-test with 401: the API key is missing, wrong or not allowed to do this. Nothing was bought.")]
    [InlineData(402, "{}", "Acme answered submit-test with 402: the account has no credits left. Nothing was bought.")]
    [InlineData(429, "{}", "Acme answered submit-test with 429: too many requests. Nothing was bought. Repeat later.")]
    [InlineData(400, """{"code":"CONTENT"}""", "Acme answered submit-test with 400 CONTENT: it refuses this content. Nothing was bought. Change the prompt or the image.")]
    [InlineData(422, "{}", "Acme answered submit-test with 422: the request is invalid. Nothing was bought.")]
    [InlineData(422, """{"code":"E1","member":"image+url"}""", "Acme answered submit-test with 422 E1: the request is invalid (image_url). Nothing was bought.")]
    [InlineData(404, """{"code":"https://x.example/?key=1"}""", "Acme answered submit-test with 404 _url_. Nothing was bought.")]
    public void A_refusal_of_a_paid_call_says_that_nothing_was_bought(int status, string json, string message) =>
        Assert.Equal((message, BillingImpact.NotBilled), Told(s_errors.Refused("submit-test", Response(status), Encoding.UTF8.GetBytes(json), isPost: true)));

    [Theory]
    [InlineData(401, "Acme answered get-test with 401: the API key is missing, wrong or not allowed to do this.")]
    [InlineData(503, "Acme answered get-test with 503.")]
    public void A_refusal_of_another_call_does_not_speak_of_money(int status, string message) =>
        Assert.Equal((message, BillingImpact.NotBilled), Told(s_errors.Refused("get-test", Response(status), [], isPost: false)));

    [Fact]
    public void Faults_are_told_without_URLs()
    {
        var failure = s_errors.Refused("submit-test", Response(422), """{"member":"image","message":"no image at https://x.example/?key=1"}"""u8.ToArray(), isPost: true);

        Assert.Equal([new RequestFault("image", "no image at <url>")], Assert.IsType<RequestInvalidException>(failure).Faults);
    }

    [Theory]
    [InlineData(null, "Repeat later.")]
    [InlineData(0d, "Repeat after 0 s.")]
    [InlineData(1.5, "Repeat after 1.5 s.")]
    [InlineData(90d, "Repeat after 90 s.")]
    public void The_time_to_wait_is_told(double? seconds, string repeat)
    {
        var wait = seconds is { } value ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(value)) : null;

        var failure = s_errors.RateLimited("submit-test", wait, new IOException());

        Assert.Equal(($"Acme answered submit-test with 429: too many requests. Nothing was bought. {repeat}", BillingImpact.NotBilled), Told(failure));
        Assert.Equal((HttpStatusCode.TooManyRequests, VendorErrorKind.RateLimited, seconds), (failure.StatusCode, failure.Details.Kind, failure.Details.RetryAfter?.TotalSeconds));
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(0, 0)]
    [InlineData(-7, 0)]
    public void A_date_to_wait_for_is_read_by_the_clock_and_never_lies_in_the_past(int ahead, int seconds)
    {
        var response = Response(429);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(new VirtualTime().GetUtcNow().AddSeconds(ahead));

        Assert.Equal(TimeSpan.FromSeconds(seconds), s_errors.Refused("get-test", response, [], isPost: false).Details.RetryAfter);
    }

    [Theory]
    [InlineData("""{"id":"of-the-body"}""", "of-the-body")]
    [InlineData("{}", "of-the-header")]
    [InlineData("<html>", "of-the-header")]
    public void The_vendors_id_of_a_request_is_that_of_the_body_or_else_of_the_header(string json, string id)
    {
        var response = Response(500);
        response.Headers.Add("x-request-id", ["of-the-header", "another"]);

        Assert.Equal(id, s_errors.Refused("get-test", response, Encoding.UTF8.GetBytes(json), isPost: false).Details.RequestId);
    }

    [Theory]
    [InlineData(407, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(425, true)]
    [InlineData(429, true)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(526, true)]
    public void A_status_that_may_pass_is_worth_another_read(int status, bool mayPass) => Assert.Equal(mayPass, ErrorFactory.MayPass(s_errors.Refused("get-test", Response(status), [], isPost: false)));

    [Fact]
    public void No_answer_and_one_that_cannot_be_read_are_worth_another_read()
    {
        Assert.True(ErrorFactory.MayPass(s_errors.Failed("get-test", status: null, new IOException())));
        Assert.True(ErrorFactory.MayPass(s_errors.Failed("get-test", HttpStatusCode.OK, new IOException())));
        Assert.False(ErrorFactory.MayPass(new IOException()));
    }

    [Fact]
    public void A_submit_in_doubt_says_that_it_may_be_billed()
    {
        const string Advice = "Acme may have accepted it, and may bill it; it was not sent again. Look for the task at Acme before you submit again.";

        Assert.Equal(($"The paid request submit-test was answered with 500. {Advice}", BillingImpact.MayBeBilled), Told(s_errors.Unknown("submit-test", s_evidence, Response(500), [])));
        Assert.Equal(($"The paid request submit-test was answered without a task id. {Advice}", BillingImpact.MayBeBilled), Told(s_errors.Unknown("submit-test", s_evidence, exception: null)));
        Assert.Equal(($"The paid request submit-test was sent, but its answer was lost (it took too long). {Advice}", BillingImpact.MayBeBilled), Told(s_errors.Unknown("submit-test", s_evidence, new TimeoutRejectedException())));
    }

    public static TheoryData<string, string> Reasons => new(s_reasons.Select(reason => (reason.Key, reason.Value.Told)));

    private static readonly Dictionary<string, (Exception Failure, string Told)> s_reasons = new(StringComparer.Ordinal)
    {
        ["a code of HTTP"] = (new HttpRequestException(HttpRequestError.NameResolutionError, "canary.example"), "NameResolutionError"),
        ["a body that ends early"] = (new HttpIOException(HttpRequestError.ResponseEnded, "canary"), "ResponseEnded"),
        ["a time limit"] = (new OperationCanceledException(), "it took too long"),
        ["JSON"] = (new JsonException("canary"), "it is not the JSON that was promised"),
        ["a refusal of the guard"] = (new PaidSendRefusedException("stopped"), "stopped"),
        ["an image"] = (new MediaUnreadableException("the image is gone"), "the image is gone"),
        ["a reset socket"] = (new SocketException((int)SocketError.ConnectionReset), "the connection was reset"),
        ["an aborted socket"] = (new SocketException((int)SocketError.ConnectionAborted), "the connection was reset"),
        ["a closed socket"] = (new SocketException((int)SocketError.Shutdown), "the connection was reset"),
        ["a socket without its end"] = (new SocketException((int)SocketError.NotConnected), "the connection was reset"),
        ["another socket"] = (new SocketException((int)SocketError.TooManyOpenSockets), "SocketException"),
        ["a stream over a reset socket"] = (new IOException("canary", new SocketException((int)SocketError.ConnectionReset)), "the connection was reset"),
        ["a stream over another socket"] = (new IOException("too many sockets", new SocketException((int)SocketError.TooManyOpenSockets)), "too many sockets"),
        ["a stream"] = (new IOException("The answer has more than 5 bytes."), "The answer has more than 5 bytes."),
        ["a file, whose path is nobody's business"] = (new FileNotFoundException("/home/canary"), "FileNotFoundException"),
        ["what HTTP wraps"] = (new HttpRequestException("canary", new IOException("The answer has more than 5 bytes.")), "The answer has more than 5 bytes."),
        ["a handler's own failure"] = (new InvalidOperationException("canary"), "InvalidOperationException"),
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_is_told_without_what_others_may_have_written_into_it(string failure, string told)
    {
        Assert.Equal($"Acme gave no answer to get-test ({told}). Repeat it.", s_errors.Failed("get-test", status: null, s_reasons[failure].Failure).Message);
        Assert.Equal($"Acme answered get-test with 200 and a body that cannot be read ({told}). Repeat it.", s_errors.Failed("get-test", HttpStatusCode.OK, s_reasons[failure].Failure).Message);
        Assert.Equal($"submit-test could not be sent to Acme ({told}). Its last byte never left, so nothing was bought; repeat it.", s_errors.NotSent("submit-test", s_reasons[failure].Failure).Message);
    }

    private static (string Message, BillingImpact Billing) Told(ReelwireException failure) => (failure.Message, failure.Billing);

    private static HttpResponseMessage Response(int status) => new((HttpStatusCode)status);
}
