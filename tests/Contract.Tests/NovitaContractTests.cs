using System.Net;
using System.Text;
using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;
using Reelwire.Novita;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <summary>
/// Literals are those of specs/novita/seedance-v1-pro-i2v.md, which has no example: members, types and values stand in its text. The path is missing from the page too; it follows from Novita's other
/// pages (model-apis-X is POST /v3/async/X). The task result is that of novita.ai/docs/api-reference/model-apis-task-result, to which the page links.
/// </summary>
public sealed class NovitaContractTests
{
    private const string Key = "NOVITA-KEY";
    private const string TaskId = "ca909ca0-bd39-4ea7-a88d-42bca1a2c3d4";

    private static readonly SeedanceV1ProI2vRequest s_smallest = new()
    {
        Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")),
        Resolution = SeedanceV1ProI2vResolution.P720,
    };

    [Fact]
    public async Task Submitting_sends_every_member_of_the_page() => Assert.Equal(
        WireRequest.Literal("""
            POST /v3/async/seedance-v1-pro-i2v HTTP/1.1
            Accept: application/json
            Authorization: Bearer NOVITA-KEY
            Content-Length: 227
            Content-Type: application/json
            Host: api.novita.ai
            User-Agent: Reelwire

            {"prompt":"She turns to the camera and laughs",
            "image":"https://example.com/first.jpg",
            "last_image":"https://example.com/last.jpg",
            "resolution":"1080p",
            "aspect_ratio":"21:9",
            "camera_fixed":false,
            "seed":2147483647,
            "duration":10}
            """),
        await SentAsync((api, token) => api.SubmitSeedanceV1ProI2vAsync(
            new SeedanceV1ProI2vRequest
            {
                Prompt = "She turns to the camera and laughs",
                Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")),
                LastImage = MediaInput.FromUri(new Uri("https://example.com/last.jpg")),
                Resolution = SeedanceV1ProI2vResolution.P1080,
                AspectRatio = SeedanceV1ProI2vAspectRatio.Ratio21x9,
                CameraFixed = false,
                Seed = 2147483647,
                Duration = SeedanceV1ProI2vDuration.Value10,
            },
            token)));

    /// <summary>The page requires image and resolution. The duration is priced, so its documented default is named: a number here, where the same model of other vendors takes text.</summary>
    [Fact]
    public async Task The_smallest_request_names_the_duration_that_is_paid_for() => Assert.Equal(
        WireRequest.Literal("""
            POST /v3/async/seedance-v1-pro-i2v HTTP/1.1
            Accept: application/json
            Authorization: Bearer NOVITA-KEY
            Content-Length: 74
            Content-Type: application/json
            Host: api.novita.ai
            User-Agent: Reelwire

            {"image":"https://example.com/first.jpg","resolution":"720p","duration":5}
            """),
        await SentAsync((api, token) => api.SubmitSeedanceV1ProI2vAsync(s_smallest, token)));

    [Fact]
    public async Task A_task_is_read_at_the_place_of_all_results() => Assert.Equal(
        """
        GET /v3/async/task-result?task_id=ca909ca0-bd39-4ea7-a88d-42bca1a2c3d4 HTTP/1.1
        Accept: application/json
        Authorization: Bearer NOVITA-KEY
        Host: api.novita.ai
        User-Agent: Reelwire
        """,
        await SentAsync((api, token) => api.GetTaskResultAsync(TaskId, token)));

    [Fact]
    public async Task An_id_stays_one_value_whatever_it_holds()
    {
        var request = await SentAsync((api, token) => api.GetTaskResultAsync("a/b:c&d=e+f", token));

        Assert.StartsWith("GET /v3/async/task-result?task_id=a%2Fb%3Ac%26d%3De%2Bf HTTP/1.1\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_page_does_not_list_are_sent_as_they_are()
    {
        var request = await SentAsync((api, token) => api.SubmitSeedanceV1ProI2vAsync(
            s_smallest with { Resolution = new SeedanceV1ProI2vResolution("2k"), Duration = new SeedanceV1ProI2vDuration(12), AspectRatio = SeedanceV1ProI2vAspectRatio.Parse("9:21") }, token));

        Assert.EndsWith("""{"image":"https://example.com/first.jpg","resolution":"2k","aspect_ratio":"9:21","duration":12}""", request, StringComparison.Ordinal);
    }

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
            s_smallest with { LastImage = MediaInput.FromBytes(Png.OfSize(width, height)) }, TestContext.Current.CancellationToken));

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

        await client.SubmitSeedanceV1ProI2vAsync(s_smallest with { Image = MediaInput.FromBytes(Png.OfSize(width, height)) }, TestContext.Current.CancellationToken);

        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task All_faults_of_a_request_are_told_at_once()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = NewClient(simulator);

        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitSeedanceV1ProI2vAsync(
            s_smallest with { Prompt = new string('a', 2001), Image = MediaInput.FromBytes("no image"u8.ToArray()), Seed = -2 }, TestContext.Current.CancellationToken));

        Assert.Equal(["prompt", "image", "seed"], exception.Faults.Select(fault => fault.Member));
        Assert.Equal(BillingImpact.NotBilled, exception.Billing);
        Assert.Empty(simulator.Requests);
    }

    /// <summary>The reason decides, not the status: a wrong key is a 403, and an empty balance a 400.</summary>
    [Theory]
    [InlineData(403, "INVALID_API_KEY", typeof(ApiKeyRejectedException))]
    [InlineData(400, "MISSING_API_KEY", typeof(ApiKeyRejectedException))]
    [InlineData(400, "BILLING_BALANCE_NOT_ENOUGH", typeof(OutOfCreditsException))]
    [InlineData(400, "ILLEGAL_PROMPT", typeof(ContentRefusedException))]
    [InlineData(400, "INVALID_REQUEST_BODY", typeof(RequestInvalidException))]
    [InlineData(429, "RATE_LIMIT_EXCEEDED", typeof(RateLimitedException))]
    public async Task An_error_is_read_by_its_reason(int status, string reason, Type expected)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Novita, "submit-seedance-v1-pro-i2v", SimulatedAnswer.Json(status, $$$"""{"code":{{{status}}},"reason":"{{{reason}}}","message":"Told so.","metadata":{"k":"v"}}"""));
        using var client = NewClient(simulator);

        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(() => client.SubmitSeedanceV1ProI2vAsync(s_smallest, TestContext.Current.CancellationToken));

        Assert.IsType(expected, exception);
        Assert.Equal((reason, "Told so.", (HttpStatusCode)status, BillingImpact.NotBilled), (exception.VendorCode, exception.Details.VendorMessage, exception.StatusCode, exception.Billing));
    }

    private static NovitaClient NewClient(VendorSimulator simulator) => new(new NovitaOptions { ApiKey = Key, BaseAddress = simulator.Novita, Retries = { Submits = 0 } });

    private static async Task<string> SentAsync(Func<INovitaApi, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new NovitaClient(new NovitaOptions { ApiKey = Key }, wire.NewHandler());
        await call(client.Api, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(string operation, string json, Func<INovitaApi, CancellationToken, Task<T>> call)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Novita, operation, SimulatedAnswer.Json(200, json));
        using var client = NewClient(simulator);
        return await call(client.Api, TestContext.Current.CancellationToken);
    }
}
