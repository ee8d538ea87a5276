using System.Net;
using System.Text;
using Reelwire.AimlApi;
using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <summary>
/// Literals are those of specs/aimlapi/seedance-1-0-pro-i2v.md. The page contradicts itself twice, and its schema was taken both times:
/// its samples send <c>"duration":"5"</c> where the schema says <c>integer</c> with the values 5 and 10, and a schema is what a server validates against;
/// they call <c>/v2/generate/video/bytedance/generation</c> where its schemas say <c>/v2/video/generations</c>, and the page calls the former the legacy URL.
/// </summary>
public sealed class AimlApiContractTests
{
    private const string Key = "AIMLAPI-KEY";
    private const string GenerationId = "cgt-20250721143112-kkm5n";

    private static readonly Seedance1_0ProI2vRequest s_pagesExample = new()
    {
        Prompt = "Mona Lisa puts on glasses with her hands.",
        ImageUrl = MediaInput.FromUri(new Uri("https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg")),
        Duration = Seedance1_0ProI2vDuration.Value5,
    };

    /// <summary>The example leaves the resolution out; it is priced, so its documented default is named.</summary>
    [Fact]
    public async Task Submitting_sends_the_example_of_the_page_with_the_duration_as_a_number() => Assert.Equal(
        WireRequest.Literal("""
            POST /v2/video/generations HTTP/1.1
            Accept: application/json
            Authorization: Bearer AIMLAPI-KEY
            Content-Length: 218
            Content-Type: application/json
            Host: api.aimlapi.com
            User-Agent: Reelwire

            {"model":"bytedance/seedance-1-0-pro-i2v",
            "image_url":"https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg",
            "prompt":"Mona Lisa puts on glasses with her hands.",
            "resolution":"1080p",
            "duration":5}
            """),
        await SentAsync((api, token) => api.SubmitVideoGenerationAsync(s_pagesExample, token)));

    [Fact]
    public async Task Submitting_sends_every_member_of_the_schema() => Assert.Equal(
        WireRequest.Literal("""
            POST /v2/video/generations HTTP/1.1
            Accept: application/json
            Authorization: Bearer AIMLAPI-KEY
            Content-Length: 312
            Content-Type: application/json
            Host: api.aimlapi.com
            User-Agent: Reelwire

            {"model":"bytedance/seedance-1-0-pro-i2v",
            "image_url":"https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg",
            "prompt":"Mona Lisa puts on glasses with her hands.",
            "resolution":"480p",
            "duration":10,
            "watermark":false,
            "seed":0,
            "camerafixed":true,
            "last_image_url":"https://example.com/last.png"}
            """),
        await SentAsync((api, token) => api.SubmitVideoGenerationAsync(
            s_pagesExample with
            {
                Resolution = Seedance1_0ProI2vResolution.P480,
                Duration = Seedance1_0ProI2vDuration.Value10,
                Watermark = false,
                Seed = 0,
                CameraFixed = true,
                LastImageUrl = MediaInput.FromUri(new Uri("https://example.com/last.png")),
            },
            token)));

    /// <summary>The schema requires model and prompt. The resolution has a documented default, which is named; the duration is priced too but has none, so the vendor decides.</summary>
    [Fact]
    public async Task The_smallest_request_names_the_resolution_that_is_paid_for() => Assert.Equal(
        WireRequest.Literal("""
            POST /v2/video/generations HTTP/1.1
            Accept: application/json
            Authorization: Bearer AIMLAPI-KEY
            Content-Length: 85
            Content-Type: application/json
            Host: api.aimlapi.com
            User-Agent: Reelwire

            {"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles","resolution":"1080p"}
            """),
        await SentAsync((api, token) => api.SubmitVideoGenerationAsync(new Seedance1_0ProI2vRequest { Prompt = "She smiles" }, token)));

    [Fact]
    public async Task A_generation_is_read_by_its_id() => Assert.Equal(
        """
        GET /v2/video/generations?generation_id=cgt-20250721143112-kkm5n HTTP/1.1
        Accept: application/json
        Authorization: Bearer AIMLAPI-KEY
        Host: api.aimlapi.com
        User-Agent: Reelwire
        """,
        await SentAsync((api, token) => api.GetVideoGenerationAsync(GenerationId, token)));

    /// <summary>Ids of this vendor hold model names: <c>50f3...:kling-video/v1.6/pro/effects</c>.</summary>
    [Fact]
    public async Task An_id_stays_one_value_whatever_it_holds()
    {
        var request = await SentAsync((api, token) => api.GetVideoGenerationAsync("50f3:kling-video/v1.6/pro/effects", token));

        Assert.StartsWith("GET /v2/video/generations?generation_id=50f3%3Akling-video%2Fv1.6%2Fpro%2Feffects HTTP/1.1\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_page_does_not_list_are_sent_as_they_are()
    {
        var request = await SentAsync((api, token) => api.SubmitVideoGenerationAsync(
            new Seedance1_0ProI2vRequest { Prompt = "She smiles", Resolution = Seedance1_0ProI2vResolution.Parse("4k"), Duration = new Seedance1_0ProI2vDuration(15) }, token));

        Assert.EndsWith("""{"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles","resolution":"4k","duration":15}""", request, StringComparison.Ordinal);
    }

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

    /// <summary>docs.aimlapi.com, errors: a 403 says that the credits are used up; <c>statusCode</c> is text there.</summary>
    [Theory]
    [InlineData(400, typeof(RequestInvalidException))]
    [InlineData(401, typeof(ApiKeyRejectedException))]
    [InlineData(403, typeof(OutOfCreditsException))]
    [InlineData(404, typeof(VendorErrorException))]
    [InlineData(429, typeof(RateLimitedException))]
    public async Task An_error_is_read_by_its_status(int status, Type expected)
    {
        var json = $$"""{"message":"Told so.","path":"/v2/video/generations","requestId":"r-1","statusCode":"{{status}}","timestamp":"2026-01-02T03:04:05.678Z"}""";

        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(
            () => AnsweredAsync("submit-video-generation", status, json, (api, token) => api.SubmitVideoGenerationAsync(s_pagesExample, token)));

        Assert.IsType(expected, exception);
        Assert.Equal(("Told so.", "r-1", (HttpStatusCode)status, BillingImpact.NotBilled), (exception.Details.VendorMessage, exception.Details.RequestId, exception.StatusCode, exception.Billing));
    }

    private static async Task<string> SentAsync(Func<IAimlApi, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new AimlApiClient(new AimlApiOptions { ApiKey = Key }, wire.NewHandler());
        await call(client.Api, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(string operation, int status, string json, Func<IAimlApi, CancellationToken, Task<T>> call)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.AimlApi, operation, SimulatedAnswer.Json(status, json));
        using var client = new AimlApiClient(new AimlApiOptions { ApiKey = Key, BaseAddress = simulator.AimlApi, Retries = { Submits = 0 } });
        return await call(client.Api, TestContext.Current.CancellationToken);
    }
}
