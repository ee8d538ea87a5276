using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Reelwire.Core.Tests.Clients;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Diagnostics;

/// <summary>What activities and metrics tell of submits, calls and tasks.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Accepted = """{"task_id":"t-1"}""";

    // A package of this test's own, so that tests beside it are not heard.
    private readonly VendorProfile _vendor = TestVendor.Profile with { Package = $"Reelwire.Acme.{Guid.NewGuid():N}" };
    private readonly VirtualTime _time = new() { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(10) };
    private readonly Listener _listener;

    public TelemetryTests() => _listener = new Listener(_vendor.Package);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_submit_is_an_activity_of_generative_AI_with_the_call_inside()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.Accepted, Accepted));

        await client.SubmitTestAsync(new TestRequest { Prompt = "p" }, Token);

        Assert.Equal(["POST submit-test", "generate_content test-v1.5"], _listener.Activities.Select(activity => activity.DisplayName));
        var (call, submit) = (_listener.Activities[0], _listener.Activities[1]);
        Assert.Equal(submit.SpanId, call.ParentSpanId);
        Assert.Equal("http.request.method=POST reelwire.operation=submit-test server.address=api.acme.example server.port=443 http.response.status_code=202", Listener.Text(call));
        Assert.Equal(
            "gen_ai.operation.name=generate_content gen_ai.provider.name=acme gen_ai.request.model=test-v1.5 gen_ai.output.type=video gen_ai.response.id=t-1 reelwire.submit.outcome=accepted reelwire.billing=billed",
            Listener.Text(submit));
        Assert.All(_listener.Activities, activity => Assert.Equal((ActivityKind.Client, ActivityStatusCode.Unset), (activity.Kind, activity.Status)));
    }

    [Theory]
    [InlineData(200, Accepted, "accepted", "billed")]
    [InlineData(200, "{}", "unknown", "may_be_billed")]
    [InlineData(200, "<html>", "unknown", "may_be_billed")]
    [InlineData(500, "{}", "unknown", "may_be_billed")]
    [InlineData(401, "{}", "refused", "not_billed")]
    [InlineData(422, "{}", "refused", "not_billed")]
    [InlineData(429, "{}", "rate_limited", "not_billed")]
    public async Task Submits_are_counted_by_outcome_and_by_what_is_known_of_their_bill(int status, string body, string outcome, string billing)
    {
        await using var client = Client(FakeHandler.Answering((HttpStatusCode)status, body));

        await Record.ExceptionAsync(() => client.SubmitTestAsync(new TestRequest { Prompt = "p" }, Token));

        AssertCounted(outcome, billing);
    }

    [Fact]
    public async Task A_request_that_breaks_a_limit_is_counted_as_invalid_and_sends_nothing()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, Accepted));

        await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitTestAsync(new TestRequest { Prompt = new string('p', 101) }, Token));

        AssertCounted("invalid", "not_billed");
        Assert.Equal(["generate_content test-v1.5"], _listener.Activities.Select(activity => activity.DisplayName));
    }

    [Fact]
    public async Task A_submit_that_never_left_is_counted_once_and_each_attempt_is_a_call()
    {
        await using var client = Client(FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError)), retries: 2);

        await Assert.ThrowsAsync<ConnectionFailedException>(() => client.SubmitTestAsync(new TestRequest { Prompt = "p" }, Token));

        AssertCounted("not_sent", "not_billed");
        var calls = _listener.Activities.Where(activity => activity.DisplayName == "POST submit-test").ToArray();
        Assert.Equal([null, 1, 2], calls.Select(call => call.GetTagItem("http.request.resend_count")));
        Assert.All(calls, call => Assert.Equal(("ConnectionError", ActivityStatusCode.Error), (call.GetTagItem("error.type"), call.Status)));
    }

    [Fact]
    public async Task A_submit_whose_caller_left_is_counted_once_for_what_becomes_of_it()
    {
        using var network = new HangingHandler(takesBody: true);
        using var leaving = new CancellationTokenSource();
        await using var client = Client(network);
        var submit = client.SubmitTestAsync(new TestRequest { Prompt = "p" }, leaving.Token);
        await leaving.CancelAsync();
        var sent = await Assert.ThrowsAsync<SubmitCancelledException<TaskHandle>>(() => submit);
        Assert.Empty(_listener.Of("reelwire.client.submits"));

        network.Answer(HttpStatusCode.OK, Accepted);
        await sent.Answer;

        AssertCounted("accepted", "billed");
        var activity = Assert.Single(_listener.Activities, activity => activity.DisplayName == "generate_content test-v1.5");
        Assert.Equal(("cancelled", "may_be_billed"), (activity.GetTagItem("reelwire.submit.outcome"), activity.GetTagItem("reelwire.billing")));
    }

    [Theory]
    [InlineData(200, Accepted, null)]
    [InlineData(404, "{}", "404")]
    [InlineData(503, "<html>", "503")]
    [InlineData(200, "<html>", "System.Text.Json.JsonException")]
    public async Task A_call_is_measured_with_its_status_and_kind_of_error(int status, string body, string? error)
    {
        await using var client = Client(FakeHandler.Answering((HttpStatusCode)status, body));
        var task = client.Resume(new TaskHandle("acme", "test-v1.5", "t-1", _time.GetUtcNow()));

        await Record.ExceptionAsync(() => task.RefreshAsync(Token));

        var expected = $"http.request.method=GET reelwire.operation=get-test server.address=api.acme.example server.port=443 http.response.status_code={status}{(error is null ? "" : $" error.type={error}")}";
        Assert.Equal(expected, Assert.Single(_listener.Of("reelwire.client.call.duration")).Tags);
        Assert.Equal(expected, Listener.Text(Assert.Single(_listener.Activities)));
    }

    [Fact]
    public async Task The_time_that_a_video_took_is_told_once()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, Accepted));
        var task = await client.SubmitTestAsync(new TestRequest { Prompt = "p" }, Token);
        _time.Advance(TimeSpan.FromSeconds(90));

        await task.RefreshAsync(Token);
        await task.RefreshAsync(Token);

        Assert.Equal(
            new Listener.Measurement("gen_ai.client.operation.duration", 90, "gen_ai.operation.name=generate_content gen_ai.provider.name=acme gen_ai.request.model=test-v1.5"),
            Assert.Single(_listener.Of("gen_ai.client.operation.duration")));
    }

    [Fact]
    public async Task Durations_are_told_apart_up_to_an_hour()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.OK));

        var histograms = _listener.Instruments.OfType<Histogram<double>>().ToArray();

        Assert.Equal(["reelwire.client.call.duration", "gen_ai.client.operation.duration"], histograms.Select(histogram => histogram.Name));
        Assert.All(histograms, histogram =>
        {
            Assert.Equal("s", histogram.Unit);
            Assert.Equal(3600, histogram.Advice!.HistogramBucketBoundaries![^1]);
        });
    }

    [Fact]
    public void Nothing_is_made_while_nobody_listens()
    {
        using var telemetry = new VendorTelemetry(TestVendor.Profile with { Package = "Reelwire.Unheard" }, meters: null, TimeProvider.System);

        Assert.Null(telemetry.StartSubmit("test-v1.5"));
        Assert.Null(telemetry.StartDownload("test-v1.5"));
        Assert.Null(telemetry.StartCall(HttpMethod.Get, "get-test", new Uri("https://api.acme.example")));
    }

    private TestClient Client(HttpMessageHandler network, int retries = 0) => new(VideoClientConnection.Create(
        _vendor, new TestOptions { ApiKey = "key", Retries = { Submits = retries }, Transport = { SubmitTimeout = TimeSpan.FromHours(1) } }, new AnyOptions(), network, _time));

    private void AssertCounted(string outcome, string billing) => Assert.Equal(
        new Listener.Measurement(
            "reelwire.client.submits", 1, $"gen_ai.operation.name=generate_content gen_ai.provider.name=acme gen_ai.request.model=test-v1.5 reelwire.submit.outcome={outcome} reelwire.billing={billing}"),
        Assert.Single(_listener.Of("reelwire.client.submits")));

    private sealed class AnyOptions : Microsoft.Extensions.Options.IValidateOptions<TestOptions>
    {
        public Microsoft.Extensions.Options.ValidateOptionsResult Validate(string? name, TestOptions options) => Microsoft.Extensions.Options.ValidateOptionsResult.Success;
    }
}
