using System.Net;
using System.Text;
using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <summary>
/// Literals are those of specs/fal/seedance-v1-pro-image-to-video.md. Queue and storage stand on no page given here: their literals are those of fal's own client (fal-ai/fal-js, queue.ts and storage.ts)
/// and of docs.fal.ai. Status, result and cancel stand below owner and alias only, never below the model's sub-path: "Do not add the endpoint path".
/// </summary>
public sealed class FalContractTests
{
    private const string Key = "FAL-KEY-ID:FAL-KEY-SECRET";
    private const string RequestId = "764cabcf-b745-4b3e-ae38-1200304cf45b";

    private static readonly SeedanceV1ProImageToVideoRequest s_pagesExample = new()
    {
        Prompt = "A skier glides over fresh snow, joyously smiling while kicking up large clouds of snow as he turns. Accelerating gradually down the slope, the camera moves smoothly alongside.",
        ImageUrl = MediaInput.FromUri(new Uri("https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg")),
    };

    /// <summary>The page's "Required Parameters Example" leaves resolution and duration out; both are priced, so their documented defaults are named. That makes it the page's "Full Example".</summary>
    [Fact]
    public async Task Submitting_sends_the_full_example_of_the_page_to_the_queue() => Assert.Equal(
        WireRequest.Literal("""
            POST /fal-ai/bytedance/seedance/v1/pro/image-to-video HTTP/1.1
            Accept: application/json
            Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
            Content-Length: 323
            Content-Type: application/json
            Host: queue.fal.run
            User-Agent: Reelwire

            {"prompt":"A skier glides over fresh snow, joyously smiling while kicking up large clouds of snow as he turns. Accelerating gradually down the slope, the camera moves smoothly alongside.",
            "resolution":"1080p",
            "duration":"5",
            "image_url":"https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg"}
            """),
        await SentAsync((client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(s_pagesExample, cancellationToken: token)));

    [Fact]
    public async Task A_webhook_is_named_in_the_query_and_every_member_in_the_body() => Assert.Equal(
        WireRequest.Literal("""
            POST /fal-ai/bytedance/seedance/v1/pro/image-to-video?fal_webhook=https%3A%2F%2Fexample.com%2Fhook%3Fid%3D1%262 HTTP/1.1
            Accept: application/json
            Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
            Content-Length: 186
            Content-Type: application/json
            Host: queue.fal.run
            User-Agent: Reelwire

            {"prompt":"He turns","resolution":"480p","duration":"12","camera_fixed":true,"seed":-1,
            "image_url":"https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg"}
            """),
        await SentAsync((client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(
            s_pagesExample with { Prompt = "He turns", Resolution = SeedanceV1ProImageToVideoResolution.P480, Duration = SeedanceV1ProImageToVideoDuration.Value12, CameraFixed = true, Seed = -1 },
            "https://example.com/hook?id=1&2",
            token)));

    [Fact]
    public async Task A_synchronous_run_sends_the_same_body_to_the_endpoint_of_the_page() => Assert.Equal(
        WireRequest.Literal("""
            POST /fal-ai/bytedance/seedance/v1/pro/image-to-video HTTP/1.1
            Accept: application/json
            Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
            Content-Length: 323
            Content-Type: application/json
            Host: fal.run
            User-Agent: Reelwire

            {"prompt":"A skier glides over fresh snow, joyously smiling while kicking up large clouds of snow as he turns. Accelerating gradually down the slope, the camera moves smoothly alongside.",
            "resolution":"1080p",
            "duration":"5",
            "image_url":"https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg"}
            """),
        await SentAsync((client, token) => client.Sync.RunSeedanceV1ProImageToVideoAsync(s_pagesExample, token)));

    [Theory]
    [InlineData(null, "")]
    [InlineData("1", "?logs=1")]
    public async Task The_status_is_read_with_and_without_logs(string? logs, string query) => Assert.Equal(
        $"""
        GET /fal-ai/bytedance/requests/764cabcf-b745-4b3e-ae38-1200304cf45b/status{query} HTTP/1.1
        Accept: application/json
        Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
        Host: queue.fal.run
        User-Agent: Reelwire
        """,
        await SentAsync((client, token) => client.Queue.GetBytedanceStatusAsync(RequestId, logs, token)));

    [Fact]
    public async Task The_result_is_read() => Assert.Equal(
        """
        GET /fal-ai/bytedance/requests/764cabcf-b745-4b3e-ae38-1200304cf45b HTTP/1.1
        Accept: application/json
        Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
        Host: queue.fal.run
        User-Agent: Reelwire
        """,
        await SentAsync((client, token) => client.Queue.GetBytedanceResultAsync(RequestId, token)));

    [Fact]
    public async Task A_request_is_cancelled_by_an_empty_put() => Assert.Equal(
        """
        PUT /fal-ai/bytedance/requests/764cabcf-b745-4b3e-ae38-1200304cf45b/cancel HTTP/1.1
        Accept: application/json
        Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
        Content-Length: 0
        Host: queue.fal.run
        User-Agent: Reelwire
        """,
        await SentAsync((client, token) => client.Queue.CancelBytedanceRequestAsync(RequestId, token)));

    [Fact]
    public async Task An_upload_is_initiated() => Assert.Equal(
        WireRequest.Literal("""
            POST /storage/upload/initiate?storage_type=fal-cdn-v3 HTTP/1.1
            Accept: application/json
            Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
            Content-Length: 52
            Content-Type: application/json
            Host: rest.fal.ai
            User-Agent: Reelwire

            {"content_type":"image/png","file_name":"skier.png"}
            """),
        await SentAsync((client, token) => client.Storage.InitiateUploadAsync("fal-cdn-v3", new UploadRequest { ContentType = "image/png", FileName = "skier.png" }, token)));

    [Fact]
    public async Task An_id_stays_one_segment_whatever_it_holds()
    {
        var request = await SentAsync((client, token) => client.Queue.GetBytedanceStatusAsync("a/b:c", cancellationToken: token));

        Assert.StartsWith("GET /fal-ai/bytedance/requests/a%2Fb%3Ac/status HTTP/1.1\n", request, StringComparison.Ordinal);
    }

    /// <summary>UTF-8 as it is, and only the escapes that JSON asks for: a text of 2,000 characters must not become six times as long.</summary>
    [Fact]
    public async Task A_prompt_is_sent_as_plain_utf8()
    {
        var request = await SentAsync((client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(
            s_pagesExample with { Prompt = "\"1+1\" <b> & 'é' \\ / кино 映画\nend" }, cancellationToken: token));

        Assert.Contains("""{"prompt":"\"1+1\" <b> & 'é' \\ / кино 映画\nend","resolution":""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_page_does_not_list_are_sent_as_they_are()
    {
        var request = await SentAsync((client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(
            s_pagesExample with { Prompt = "He turns", Resolution = new SeedanceV1ProImageToVideoResolution("4k"), Duration = SeedanceV1ProImageToVideoDuration.Parse("20") }, cancellationToken: token));

        Assert.Contains("""{"prompt":"He turns","resolution":"4k","duration":"20",""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_example_response_is_read_from_the_queue_and_from_a_synchronous_run()
    {
        const string Json = """{"video":{"url":"https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v.mp4"},"seed":42}""";

        var result = await AnsweredAsync(VendorHost.FalQueue, "get-bytedance-result", 200, Json, (client, token) => client.Queue.GetBytedanceResultAsync(RequestId, token));
        var output = await AnsweredAsync(VendorHost.FalRun, "run-seedance-v1-pro-image-to-video", 200, Json, (client, token) => client.Sync.RunSeedanceV1ProImageToVideoAsync(s_pagesExample, token));

        Assert.Equal(Json, result.GetRawText());
        Assert.Equal("https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v.mp4", output.Video?.Url);
        Assert.Equal(42, output.Seed);
        Assert.Equal(["https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v.mp4"], output.OutputUrls);
        Assert.Equal(Json, Encoding.UTF8.GetString(output.RawJson.Span));
    }

    [Fact]
    public async Task The_answer_of_the_queue_is_read()
    {
        const string Json = """
            {"status":"IN_QUEUE","request_id":"764cabcf-b745-4b3e-ae38-1200304cf45b","response_url":"https://queue.fal.run/fal-ai/bytedance/requests/764cabcf-b745-4b3e-ae38-1200304cf45b",
            "status_url":"https://queue.fal.run/fal-ai/bytedance/requests/764cabcf-b745-4b3e-ae38-1200304cf45b/status",
            "cancel_url":"https://queue.fal.run/fal-ai/bytedance/requests/764cabcf-b745-4b3e-ae38-1200304cf45b/cancel","queue_position":0}
            """;

        var submission = await AnsweredAsync(
            VendorHost.FalQueue, "submit-seedance-v1-pro-image-to-video", 200, Json, (client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(s_pagesExample, cancellationToken: token));

        Assert.Equal((QueueState.InQueue, RequestId, 0L), (submission.Status, submission.RequestId, submission.QueuePosition));
        Assert.EndsWith(RequestId, submission.ResponseUrl, StringComparison.Ordinal);
        Assert.EndsWith("/status", submission.StatusUrl, StringComparison.Ordinal);
        Assert.EndsWith("/cancel", submission.CancelUrl, StringComparison.Ordinal);
        Assert.Equal(Json, Encoding.UTF8.GetString(submission.RawJson.Span));
    }

    /// <summary>A status is 202 while the request is queued or runs, and 200 once it is completed; both are read.</summary>
    [Theory]
    [InlineData(202, "IN_PROGRESS", true)]
    [InlineData(200, "COMPLETED", true)]
    [InlineData(202, "WARMING_UP", false)]
    public async Task A_status_with_logs_is_read(int status, string state, bool isKnown)
    {
        var read = await AnsweredAsync(
            VendorHost.FalQueue,
            "get-bytedance-status",
            status,
            $$$"""
            {"status":"{{{state}}}","request_id":"764cabcf-b745-4b3e-ae38-1200304cf45b","queue_position":"3","metrics":{"inference_time":"3.7"},"runner":{"gpu":"H100"},
            "logs":[{"message":"Generating","level":"INFO","source":"USER","timestamp":"2026-01-02T03:04:05.6","labels":{"a":1}}]}
            """,
            (client, token) => client.Queue.GetBytedanceStatusAsync(RequestId, "1", token));

        Assert.Equal((state, isKnown), (read.Status?.Value, read.Status?.IsKnown));
        Assert.Equal((3L, 3.7), (read.QueuePosition, read.Metrics?.InferenceTime));
        var log = Assert.Single(read.Logs!);
        Assert.Equal(("Generating", "INFO", "USER", "2026-01-02T03:04:05.6"), (log.Message, log.Level, log.Source, log.Timestamp));
        Assert.Equal("""{"a":1}""", log.AdditionalProperties?["labels"].GetRawText());
        Assert.Equal("""{"gpu":"H100"}""", read.AdditionalProperties?["runner"].GetRawText());
    }

    [Fact]
    public async Task A_cancellation_is_read()
    {
        var cancellation = await AnsweredAsync(
            VendorHost.FalQueue, "cancel-bytedance-request", 202, """{"status":"CANCELLATION_REQUESTED"}""", (client, token) => client.Queue.CancelBytedanceRequestAsync(RequestId, token));

        Assert.Equal("CANCELLATION_REQUESTED", cancellation.Status);
    }

    [Fact]
    public async Task A_finding_of_the_model_is_read()
    {
        const string Json = """{"detail":[{"loc":["body","image_url"],"msg":"The image is too small.","type":"image_too_small","ctx":{"min_height":300},"url":"https://docs.fal.ai/errors#image_too_small"}]}""";

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() =>
            AnsweredAsync(VendorHost.FalRun, "run-seedance-v1-pro-image-to-video", 422, Json, (client, token) => client.Sync.RunSeedanceV1ProImageToVideoAsync(s_pagesExample, token)));

        Assert.Equal(("image_too_small", HttpStatusCode.UnprocessableEntity), (exception.VendorCode, exception.StatusCode));
        Assert.Equal([new RequestFault("image_url", "The image is too small.")], exception.Faults);
    }

    /// <summary>There is no failed status: a request that was given up is completed and has an error.</summary>
    [Fact]
    public async Task A_completed_request_with_an_error_has_failed()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.FalQueue, "get-bytedance-status", SimulatedAnswer.Json(200, """{"status":"COMPLETED","error":"Request timed out","error_type":"request_timeout"}"""));
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue });

        var update = await client.Resume(new TaskHandle("fal", "seedance-v1-pro-image-to-video", RequestId, DateTimeOffset.UnixEpoch)).RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal((TaskState.Failed, "COMPLETED", "Request timed out"), (update.State, update.Status, update.FailureReason));
        Assert.Single(simulator.Requests);
    }

    [Fact]
    public async Task The_key_goes_to_no_address_that_an_answer_names()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var elsewhere = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(
            VendorHost.FalQueue,
            "submit-seedance-v1-pro-image-to-video",
            SimulatedAnswer.Json(200, $$"""{"status":"IN_QUEUE","request_id":"r","response_url":"{{elsewhere.FalQueue}}","status_url":"{{elsewhere.FalQueue}}","cancel_url":"{{elsewhere.FalQueue}}"}"""));
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue });
        var task = await client.SubmitSeedanceV1ProImageToVideoAsync(s_pagesExample, TestContext.Current.CancellationToken);

        Assert.Equal(CancelOutcome.NotFound, await task.CancelAsync(TestContext.Current.CancellationToken));

        Assert.Equal("/fal-ai/bytedance/requests/r/cancel", simulator.Requests[^1].Target);
        Assert.Empty(elsewhere.Requests);
    }

    private static async Task<string> SentAsync(Func<FalClient, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new FalClient(new FalOptions { ApiKey = Key }, wire.NewHandler());
        await call(client, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(VendorHost host, string operation, int status, string json, Func<FalClient, CancellationToken, Task<T>> call)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(host, operation, SimulatedAnswer.Json(status, json));
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue, SyncAddress = simulator.FalRun, StorageAddress = simulator.FalRest });
        return await call(client, TestContext.Current.CancellationToken);
    }
}
