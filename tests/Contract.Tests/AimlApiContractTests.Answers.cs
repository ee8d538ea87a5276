using System.Net;
using System.Text;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <content>What AI/ML API answers, and how it is read.</content>
public sealed partial class AimlApiContractTests
{
    /// <summary>The page prints its answers as Python does, with single quotes; here they are JSON.</summary>
    [Fact]
    public async Task The_pages_answer_to_a_submit_is_read()
    {
        const string Json = """{"id":"cgt-20250721143112-kkm5n","status":"queued"}""";

        var generation = await AnsweredAsync("submit-video-generation", 200, Json, (api, token) => api.SubmitVideoGenerationAsync(s_pagesExample, token));

        Assert.Equal((GenerationId, VideoGenerationStatus.Queued), (generation.Id, generation.Status));
        Assert.Equal((null, null, null), (generation.Video, generation.Error, generation.Meta));
        Assert.Equal(Json, Encoding.UTF8.GetString(generation.RawJson.Span));
    }

    [Fact]
    public async Task The_pages_completed_generation_is_read()
    {
        const string Url = "https://ark-content-generation-ap-southeast-1.tos-ap-southeast-1.volces.com/seedance-1-0-pro/02175307947305300000000000000000000ffffc0a840664c87c7.mp4?X-Tos-Algorithm=TOS4-HMAC-SHA256&X-Tos-Credential=AKLTYjg3ZjNlOGM0YzQyNGE1MmI2MDFiOTM3Y2IwMTY3OTE%2F20250721%2Fap-southeast-1%2Ftos%2Frequest&X-Tos-Date=20250721T063202Z&X-Tos-Expires=86400&X-Tos-Signature=2d18ca9f23a2b12baac84d7cc9b56b4db77b6215f42a336aa170b666b3126324&X-Tos-SignedHeaders=host";

        var generation = await AnsweredAsync(
            "get-video-generation",
            200,
            $$$"""{"id":"cgt-20250721143112-kkm5n","status":"completed","video":{"url":"{{{Url}}}"}}""",
            (api, token) => api.GetVideoGenerationAsync(GenerationId, token));

        Assert.Equal((GenerationId, VideoGenerationStatus.Completed, Url), (generation.Id, generation.Status, generation.Video?.Url));
        Assert.Equal([Url], generation.OutputUrls);
    }

    /// <summary>The schema says <c>{name, message}</c>; a sample of the vendor's documentation has another shape. Both are kept as they are.</summary>
    [Theory]
    [InlineData("""{"name":"Error","message":"It broke"}""")]
    [InlineData("""{"detail":[{"loc":["body","image_url"],"msg":"Could not detect face in the image","type":"face_detection_error"}]}""")]
    [InlineData("\"It broke\"")]
    public async Task An_error_of_any_shape_is_kept(string error)
    {
        var generation = await AnsweredAsync(
            "get-video-generation",
            200,
            $$$$"""{"id":"g","status":"error","video":null,"error":{{{{error}}}},"meta":{"usage":{"credits_used":"2000000","usd_spent":0.06,"eur_spent":0.05}}}""",
            (api, token) => api.GetVideoGenerationAsync(GenerationId, token));

        Assert.Equal(VideoGenerationStatus.Error, generation.Status);
        Assert.Null(generation.Video);
        Assert.Equal(error, generation.Error?.GetRawText());
        Assert.Equal(2_000_000, generation.Meta?.Usage?.CreditsUsed);
        Assert.Equal(0.06, generation.Meta?.Usage?.UsdSpent);
        Assert.Equal("0.05", generation.Meta?.Usage?.AdditionalProperties?["eur_spent"].GetRawText());
    }

    [Theory]
    [InlineData("\"rendering\"", "rendering")]
    [InlineData("7", "7")]
    [InlineData("true", "true")]
    public async Task A_status_that_the_page_does_not_list_is_kept(string json, string status)
    {
        var generation = await AnsweredAsync(
            "get-video-generation", 200, $$$"""{"id":42,"status":{{{json}}},"eta":3}""", (api, token) => api.GetVideoGenerationAsync(GenerationId, token));

        Assert.Equal(new VideoGenerationStatus(status), generation.Status);
        Assert.False(generation.Status?.IsKnown);
        Assert.Equal("42", generation.Id);
        Assert.Equal("3", generation.AdditionalProperties?["eta"].GetRawText());
    }

    [Fact]
    public async Task A_submit_that_is_answered_with_201_is_read() => Assert.Equal(
        GenerationId,
        (await AnsweredAsync("submit-video-generation", 201, """{"id":"cgt-20250721143112-kkm5n","status":"queued"}""", (api, token) => api.SubmitVideoGenerationAsync(s_pagesExample, token))).Id);

    /// <summary>The page lists four statuses. The others stand in samples and on legacy pages of docs.aimlapi.com (pixverse/lip-sync ends in succeeded).</summary>
    [Theory]
    [InlineData("queued", TaskState.Queued)]
    [InlineData("generating", TaskState.Running)]
    [InlineData("completed", TaskState.Succeeded)]
    [InlineData("error", TaskState.Failed)]
    [InlineData("waiting", TaskState.Queued)]
    [InlineData("active", TaskState.Running)]
    [InlineData("processing", TaskState.Running)]
    [InlineData("succeeded", TaskState.Succeeded)]
    [InlineData("success", TaskState.Succeeded)]
    [InlineData("COMPLETED", TaskState.Succeeded)]
    [InlineData("failed", TaskState.Failed)]
    [InlineData("cancelled", TaskState.Failed)]
    [InlineData("dreaming", TaskState.Running)]
    public async Task A_status_means(string status, TaskState state)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.AimlApi, "get-video-generation", SimulatedAnswer.Json(200, $$$"""{"id":"g","status":"{{{status}}}","error":{"message":"Told so."}}"""));
        using var client = new AimlApiClient(new AimlApiOptions { ApiKey = Key, BaseAddress = simulator.AimlApi });

        var update = await client.Resume(new TaskHandle("aimlapi", "seedance-1-0-pro-i2v", GenerationId, DateTimeOffset.UnixEpoch)).RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal((state, status), (update.State, update.Status));
        if (state == TaskState.Failed)
        {
            Assert.Contains("Told so.", update.FailureReason, StringComparison.Ordinal);
        }
    }

    /// <summary>The example of docs.aimlapi.com lacks commas, so that it is no JSON. The status says enough, and a header has the id.</summary>
    [Theory]
    [InlineData(401, typeof(ApiKeyRejectedException))]
    [InlineData(404, typeof(VendorErrorException))]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(500, typeof(VendorErrorException))]
    [InlineData(503, typeof(VendorErrorException))]
    public async Task An_error_that_is_no_JSON_is_read_by_its_status(int status, Type expected)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(
            VendorHost.AimlApi,
            "get-video-generation",
            SimulatedAnswer.Json(status, $$"""{"message": "Told so." "path": "/v2" "statusCode": "{{status}}"}""") with { Headers = new Dictionary<string, string> { ["x-inference-id"] = "i-1" } });
        using var client = new AimlApiClient(new AimlApiOptions { ApiKey = Key, BaseAddress = simulator.AimlApi });

        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(() => client.Api.GetVideoGenerationAsync(GenerationId, TestContext.Current.CancellationToken));

        Assert.IsType(expected, exception);
        Assert.Equal((null, "i-1", (HttpStatusCode)status), (exception.Details.VendorMessage, exception.Details.RequestId, exception.StatusCode));
    }
}
