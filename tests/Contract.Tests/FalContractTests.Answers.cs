using System.Net;
using System.Text;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <content>What fal answers, and how it is read.</content>
public sealed partial class FalContractTests
{
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

    /// <summary>docs.fal.ai, webhooks: a submit with a webhook is answered with the ids alone.</summary>
    [Fact]
    public async Task The_shorter_answer_to_a_submit_with_a_webhook_is_read()
    {
        var submission = await AnsweredAsync(
            VendorHost.FalQueue,
            "submit-seedance-v1-pro-image-to-video",
            200,
            """{"request_id":"764cabcf-b745-4b3e-ae38-1200304cf45b","gateway_request_id":"c9ef1e6d-0000-4000-8000-000000000000"}""",
            (client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(s_pagesExample, "https://example.com/hook", token));

        Assert.Equal((RequestId, "c9ef1e6d-0000-4000-8000-000000000000", null), (submission.RequestId, submission.GatewayRequestId, submission.Status));
    }

    /// <summary>Without <c>logs=1</c> logs are null or missing, and old apps leave the metrics out.</summary>
    [Theory]
    [InlineData("""{"status":"COMPLETED","logs":null}""")]
    [InlineData("""{"status":"COMPLETED"}""")]
    public async Task A_status_without_logs_and_metrics_is_read(string json)
    {
        var read = await AnsweredAsync(VendorHost.FalQueue, "get-bytedance-status", 200, json, (client, token) => client.Queue.GetBytedanceStatusAsync(RequestId, cancellationToken: token));

        Assert.Equal((QueueState.Completed, null, null), (read.Status, read.Logs, read.Metrics));
    }

    [Fact]
    public async Task What_no_page_lists_is_kept()
    {
        const string Json = """{"video":{"url":"https://v3.fal.media/1.mp4","content_type":"video/mp4","file_name":"1.mp4","file_size":"77","fps":24},"seed":"42","timings":{"inference":3.7}}""";

        var output = await AnsweredAsync(VendorHost.FalRun, "run-seedance-v1-pro-image-to-video", 200, Json, (client, token) => client.Sync.RunSeedanceV1ProImageToVideoAsync(s_pagesExample, token));

        Assert.Equal(("video/mp4", "1.mp4", 77L, 42L), (output.Video?.ContentType, output.Video?.FileName, output.Video?.FileSize, output.Seed));
        Assert.Equal("24", output.Video?.AdditionalProperties?["fps"].GetRawText());
        Assert.Equal("""{"inference":3.7}""", output.AdditionalProperties?["timings"].GetRawText());
    }

    [Fact]
    public async Task The_answer_to_an_upload_is_read()
    {
        var ticket = await AnsweredAsync(
            VendorHost.FalRest,
            "initiate-upload",
            200,
            """{"upload_url":"https://v3.fal.media/files/upload/1?token=t","file_url":"https://v3.fal.media/files/1.png","expires":1}""",
            (client, token) => client.Storage.InitiateUploadAsync("fal-cdn-v3", new UploadRequest { ContentType = "image/png", FileName = "1.png" }, token));

        Assert.Equal(("https://v3.fal.media/files/upload/1?token=t", "https://v3.fal.media/files/1.png"), (ticket.UploadUrl, ticket.FileUrl));
        Assert.Equal("1", ticket.AdditionalProperties?["expires"].GetRawText());
    }

    /// <summary>docs.fal.ai, cancel: 202, 400 and 404; fal's OpenAPI document has 200 with <c>success</c> instead.</summary>
    [Theory]
    [InlineData(202, """{"status":"CANCELLATION_REQUESTED"}""", CancelOutcome.Cancelled)]
    [InlineData(200, """{"status":"OK"}""", CancelOutcome.Cancelled)]
    [InlineData(200, """{"success":true}""", CancelOutcome.Cancelled)]
    [InlineData(400, """{"status":"ALREADY_COMPLETED"}""", CancelOutcome.AlreadyFinished)]
    [InlineData(404, """{"status":"NOT_FOUND"}""", CancelOutcome.NotFound)]
    public async Task An_answer_to_a_cancellation_means(int status, string json, CancelOutcome outcome) =>
        Assert.Equal(outcome, await AnsweredAsync(VendorHost.FalQueue, "cancel-bytedance-request", status, json, (client, token) => Resume(client).CancelAsync(token)));

    /// <summary>docs.fal.ai, cancel: a request that is being worked on may ignore it, and is billed then.</summary>
    [Theory]
    [InlineData(200, """{"status":"IN_QUEUE"}""", CancelOutcome.Cancelled)]
    [InlineData(200, """{"status":"COMPLETED","error":"Request was cancelled","error_type":"client_cancelled"}""", CancelOutcome.Cancelled)]
    [InlineData(404, """{"detail":"Request not found"}""", CancelOutcome.Cancelled)]
    [InlineData(202, """{"status":"IN_PROGRESS"}""", CancelOutcome.TooLate)]
    [InlineData(503, "", CancelOutcome.Requested)]
    public async Task A_status_after_an_accepted_cancellation_means(int status, string json, CancelOutcome outcome)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.FalQueue, "cancel-bytedance-request", SimulatedAnswer.Json(202, """{"status":"CANCELLATION_REQUESTED"}"""));
        simulator.Script(VendorHost.FalQueue, "get-bytedance-status", SimulatedAnswer.Json(status, json));
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue });

        Assert.Equal(outcome, await Resume(client).CancelAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>fal-js queue.ts: logs=1; types/common.ts has the lines.</summary>
    [Theory]
    [InlineData(true, "?logs=1")]
    [InlineData(false, "")]
    public async Task Log_lines_are_asked_for_by_option_and_told_with_each_look(bool asked, string query)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(
            VendorHost.FalQueue,
            "get-bytedance-status",
            SimulatedAnswer.Json(202, """{"status":"IN_PROGRESS","logs":[{"message":"Loading","level":"INFO","source":"USER","timestamp":"2026-01-02T03:04:05Z"},{"message":"10%"}]}"""));
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue, Polling = { ReadLogs = asked } });

        var update = await Resume(client).RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Loading", "10%"], update.Logs);
        Assert.Equal($"/fal-ai/bytedance/requests/{RequestId}/status{query}", simulator.Requests[^1].Target);
    }

    /// <summary>Seen live: bad input goes to COMPLETED, and its 422 is told in place of the result.</summary>
    [Fact]
    public async Task A_finding_in_place_of_the_result_ends_the_task()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.FalQueue, "get-bytedance-status", SimulatedAnswer.Json(200, """{"status":"COMPLETED"}"""));
        simulator.Script(VendorHost.FalQueue, "get-bytedance-result", SimulatedAnswer.Json(422, """{"detail":[{"loc":["body","prompt"],"msg":"Refused.","type":"content_policy_violation"}]}"""));
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue });

        var update = await Resume(client).RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal((TaskState.Failed, "Refused."), (update.State, update.FailureReason));
    }

    /// <summary>What the queue says around a model: <c>detail</c> as text, and the kind of error beside it or in a header.</summary>
    [Theory]
    [InlineData(401, "unauthorized", typeof(ApiKeyRejectedException))]
    [InlineData(403, "forbidden", typeof(ApiKeyRejectedException))]
    [InlineData(404, "not_found", typeof(VendorErrorException))]
    [InlineData(429, "concurrent_requests_limit", typeof(RateLimitedException))]
    [InlineData(500, "internal_error", typeof(VendorErrorException))]
    [InlineData(503, "runner_scheduling_failure", typeof(VendorErrorException))]
    [InlineData(504, "request_timeout", typeof(VendorErrorException))]
    public async Task An_error_of_the_queue_is_read(int status, string type, Type expected)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(
            VendorHost.FalQueue,
            "get-bytedance-status",
            SimulatedAnswer.Json(status, $$"""{"detail":"Told so.","error_type":"{{type}}"}""") with { Headers = new Dictionary<string, string> { ["x-fal-request-id"] = "r-1", ["x-fal-error-type"] = type } });
        using var client = new FalClient(new FalOptions { ApiKey = Key, QueueAddress = simulator.FalQueue });

        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(() => client.Queue.GetBytedanceStatusAsync(RequestId, cancellationToken: TestContext.Current.CancellationToken));

        Assert.IsType(expected, exception);
        Assert.Equal((type, "Told so.", "r-1", (HttpStatusCode)status), (exception.VendorCode, exception.Details.VendorMessage, exception.Details.RequestId, exception.StatusCode));
    }

    [Fact]
    public async Task Refused_content_is_told_apart_from_a_mistake()
    {
        const string Json = """{"detail":[{"loc":["body","prompt"],"msg":"Refused.","type":"content_policy_violation"}]}""";

        var exception = await Assert.ThrowsAsync<ContentRefusedException>(() =>
            AnsweredAsync(VendorHost.FalRun, "run-seedance-v1-pro-image-to-video", 422, Json, (client, token) => client.Sync.RunSeedanceV1ProImageToVideoAsync(s_pagesExample, token)));

        Assert.Equal(("content_policy_violation", BillingImpact.NotBilled), (exception.VendorCode, exception.Billing));
    }

    private static GenerationTask Resume(FalClient client) => client.Resume(new TaskHandle("fal", "seedance-v1-pro-image-to-video", RequestId, DateTimeOffset.UnixEpoch));
}
