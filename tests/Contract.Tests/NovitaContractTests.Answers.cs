using System.Net;
using System.Text;
using Reelwire.Core;
using Reelwire.Novita;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <content>What Novita answers, and how it is read.</content>
public sealed partial class NovitaContractTests
{
    [Fact]
    public async Task The_answer_to_a_submit_is_read()
    {
        const string Json = """{"task_id":"ca909ca0-bd39-4ea7-a88d-42bca1a2c3d4"}""";

        var submission = await AnsweredAsync("submit-seedance-v1-pro-i2v", Json, (api, token) => api.SubmitSeedanceV1ProI2vAsync(s_smallest, token));

        Assert.Equal(TaskId, submission.TaskId);
        Assert.Equal(Json, Encoding.UTF8.GetString(submission.RawJson.Span));
    }

    /// <summary>The page of the task result writes the lifetime of a URL as a number, the sample of its webhook as text.</summary>
    [Theory]
    [InlineData("3600")]
    [InlineData("\"3600\"")]
    public async Task A_finished_task_is_read(string lifetime)
    {
        var result = await AnsweredAsync(
            "get-task-result",
            $$$"""
            {"extra":{"seed":"158881667","enable_nsfw_detection":false,"debug_info":{"request_info":"r","submit_time_ms":"1","execute_time_ms":"","complete_time_ms":"3"}},
            "task":{"task_id":"ca909ca0-bd39-4ea7-a88d-42bca1a2c3d4","status":"TASK_STATUS_SUCCEED","reason":"","task_type":"IMG_TO_VIDEO","eta":0,"progress_percent":100},
            "images":[{"image_url":"https://cdn/1.jpeg","image_url_ttl":{{{lifetime}}},"image_type":"jpeg","nsfw_detection_result":{"valid":true}}],
            "videos":[{"video_url":"https://cdn/1.mp4","video_url_ttl":{{{lifetime}}},"video_type":"mp4"}],
            "audios":[{"audio_url":"https://cdn/1.wav","audio_url_ttl":{{{lifetime}}},"audio_type":"wav","audio_metadata":{"text":"hi"}}]}
            """,
            (api, token) => api.GetTaskResultAsync(TaskId, token));

        Assert.Equal((TaskId, NovitaTaskStatus.TaskStatusSucceed, "", "IMG_TO_VIDEO"), (result.Task?.TaskId, result.Task?.Status, result.Task?.Reason, result.Task?.TaskType));
        Assert.Equal((0L, 100L), (result.Task?.Eta, result.Task?.ProgressPercent));
        Assert.Equal(("158881667", false), (result.Extra?.Seed, result.Extra?.EnableNsfwDetection));
        var debug = result.Extra?.DebugInfo;
        Assert.Equal(("r", "1", "", "3"), (debug?.RequestInfo, debug?.SubmitTimeMs, debug?.ExecuteTimeMs, debug?.CompleteTimeMs));
        var image = Assert.Single(result.Images!);
        Assert.Equal(("https://cdn/1.jpeg", 3600L, "jpeg", """{"valid":true}"""), (image.ImageUrl, image.ImageUrlTtl, image.ImageType, image.NsfwDetectionResult?.GetRawText()));
        var video = Assert.Single(result.Videos!);
        Assert.Equal(("https://cdn/1.mp4", 3600L, "mp4"), (video.VideoUrl, video.VideoUrlTtl, video.VideoType));
        var audio = Assert.Single(result.Audios!);
        Assert.Equal(("https://cdn/1.wav", 3600L, "wav", """{"text":"hi"}"""), (audio.AudioUrl, audio.AudioUrlTtl, audio.AudioType, audio.AudioMetadata?.GetRawText()));
        Assert.Equal(["https://cdn/1.mp4"], result.OutputUrls);
    }

    [Fact]
    public async Task What_no_page_lists_is_kept()
    {
        const string Json = """{"task":{"task_id":17,"status":"TASK_STATUS_ARCHIVED","progress_percent":"a lot","queue":{"position":2}},"videos":null,"extra":{"seed":158881667},"bill":0.3}""";

        var result = await AnsweredAsync("get-task-result", Json, (api, token) => api.GetTaskResultAsync(TaskId, token));

        Assert.Equal(new NovitaTaskStatus("TASK_STATUS_ARCHIVED"), result.Task?.Status);
        Assert.False(result.Task?.Status?.IsKnown);
        Assert.Equal(("17", "158881667"), (result.Task?.TaskId, result.Extra?.Seed));
        Assert.Null(result.Task?.ProgressPercent);
        Assert.Empty(result.OutputUrls);
        Assert.Equal("""{"position":2}""", result.Task?.AdditionalProperties?["queue"].GetRawText());
        Assert.Equal("0.3", result.AdditionalProperties?["bill"].GetRawText());
        Assert.Equal(Json, Encoding.UTF8.GetString(result.RawJson.Span));
    }

    [Theory]
    [InlineData(300, 400, "its shorter side must be greater than 300 pixels")]
    [InlineData(6000, 4000, "its longer side must be less than 6000 pixels")]
    [InlineData(301, 753, "it must be from 0.4 to 2.5")]
    [InlineData(753, 301, "it must be from 0.4 to 2.5")]
    public async Task An_image_that_breaks_a_limit_of_the_page_is_refused_before_anything_is_sent(int width, int height, string message)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = NewClient(simulator);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitSeedanceV1ProI2vAsync(
            new() { Image = s_smallest.Image, LastImage = MediaInput.FromBytes(Png.OfSize(width, height)), Resolution = s_smallest.Resolution }, TestContext.Current.CancellationToken));

        var fault = Assert.Single(exception.Faults);
        Assert.Equal("last_image", fault.Member);
        Assert.EndsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Empty(simulator.Requests);
    }

    [Theory]
    [InlineData(301, 301)]
    [InlineData(5999, 2400)]
    [InlineData(400, 1000)]
    [InlineData(1000, 400)]
    public async Task An_image_just_inside_the_limits_of_the_page_is_sent(int width, int height)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = NewClient(simulator);

        await client.SubmitSeedanceV1ProI2vAsync(new() { Image = MediaInput.FromBytes(Png.OfSize(width, height)), Resolution = s_smallest.Resolution }, TestContext.Current.CancellationToken);

        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task All_faults_of_a_request_are_told_at_once()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = NewClient(simulator);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitSeedanceV1ProI2vAsync(
            new() { Resolution = s_smallest.Resolution, Prompt = new string('a', 2001), Image = MediaInput.FromBytes("no image"u8.ToArray()), Seed = -2 }, TestContext.Current.CancellationToken));

        Assert.Equal(["prompt", "image", "seed"], exception.Faults.Select(fault => fault.Member));
        Assert.Equal(BillingImpact.NotBilled, exception.Billing);
        Assert.Empty(simulator.Requests);
    }

    [Theory]
    [InlineData(500, "BILLING_FAILED")]
    [InlineData(500, "CREATE_TASK_FAILED")]
    [InlineData(503, "SERVICE_NOT_AVAILABLE")]
    public async Task A_failure_of_the_server_leaves_a_submit_in_doubt(int status, string reason)
    {
        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => AnsweredAsync(
            "submit-seedance-v1-pro-i2v", $$"""{"code":{{status}},"reason":"{{reason}}","message":"Told so."}""", (api, token) => api.SubmitSeedanceV1ProI2vAsync(s_smallest, token), status));

        Assert.Equal((reason, "Told so.", (HttpStatusCode)status), (exception.VendorCode, exception.Details.VendorMessage, exception.StatusCode));
    }

    [Theory]
    [InlineData(404, "TASK_NOT_FOUND", typeof(VendorErrorException))]
    [InlineData(403, "INVALID_API_KEY", typeof(ApiKeyRejectedException))]
    [InlineData(429, "RATE_LIMIT_EXCEEDED", typeof(RateLimitedException))]
    [InlineData(500, "GET_RESULT_FAILED", typeof(VendorErrorException))]
    [InlineData(500, "TASK_FAILED", typeof(VendorErrorException))]
    public async Task An_error_of_a_read_is_read_by_its_reason(int status, string reason, Type expected)
    {
        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(() => AnsweredAsync(
            "get-task-result", $$"""{"code":{{status}},"reason":"{{reason}}","message":"Told so."}""", (api, token) => api.GetTaskResultAsync(TaskId, token), status));

        Assert.IsType(expected, exception);
        Assert.Equal((reason, (HttpStatusCode)status, BillingImpact.NotBilled), (exception.VendorCode, exception.StatusCode, exception.Billing));
    }

    /// <summary>The page of the task result lists four statuses. UNKNOWN stands in the vendor's JavaScript SDK; the Seedance 1.5 page calls tasks "expired" and does not say how the API spells it.</summary>
    [Theory]
    [InlineData("TASK_STATUS_QUEUED", TaskState.Queued)]
    [InlineData("TASK_STATUS_PROCESSING", TaskState.Running)]
    [InlineData("TASK_STATUS_SUCCEED", TaskState.Succeeded)]
    [InlineData("TASK_STATUS_FAILED", TaskState.Failed)]
    [InlineData("TASK_STATUS_UNKNOWN", TaskState.Running)]
    [InlineData("TASK_STATUS_EXPIRED", TaskState.Failed)]
    [InlineData("expired", TaskState.Failed)]
    [InlineData("TASK_STATUS_ARCHIVED", TaskState.Running)]
    public async Task A_status_means(string status, TaskState state)
    {
        var update = await LookAsync($$$"""{"task":{"task_id":"t","status":"{{{status}}}","reason":"Told so.","eta":90,"progress_percent":35}}""");

        Assert.Equal((state, status), (update.State, update.Status));
        Assert.Equal((TimeSpan.FromSeconds(90), 35d), (update.Eta, update.Progress));
        if (state == TaskState.Failed)
        {
            Assert.Equal("Told so.", update.FailureReason);
        }
    }

    private static async Task<TaskUpdate> LookAsync(string json)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Novita, "get-task-result", SimulatedAnswer.Json(200, json));
        using var client = NewClient(simulator);
        return await client.Resume(new TaskHandle("novita", "seedance-v1-pro-i2v", TaskId, DateTimeOffset.UnixEpoch)).RefreshAsync(TestContext.Current.CancellationToken);
    }
}
