using System.Text.Json;
using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;
using Reelwire.Freepik;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <summary>
/// Literals are those of specs/freepik/seedance-pro-720p.md and wan-v2-2-580p.md. Reading and listing tasks stand on no page given here: their literals are those of Freepik's
/// official specification (freepik-api-v1-openapi.yaml), which docs.freepik.com names for download.
/// </summary>
public sealed partial class FreepikContractTests
{
    private const string Key = "FREEPIK-KEY";
    private const string TaskId = "046b6c7f-0b8a-43b9-b35d-6489e6daee91";
    private const string PagesPrompt = "A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting";

    private static readonly MediaInput s_pagesImage = MediaInput.FromUri(new Uri("https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg"));

    [Fact]
    public async Task Submitting_seedance_sends_the_example_of_its_page() => Assert.Equal(
        WireRequest.Literal("""
            POST /v1/ai/image-to-video/seedance-pro-720p HTTP/1.1
            Accept: application/json
            Content-Length: 381
            Content-Type: application/json
            Host: api.freepik.com
            User-Agent: Reelwire
            x-freepik-api-key: FREEPIK-KEY

            {"webhook_url":"https://www.example.com/webhook",
            "image":"https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg",
            "prompt":"A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting",
            "duration":"5",
            "camera_fixed":false,
            "aspect_ratio":"widescreen_16_9",
            "frames_per_second":24,
            "seed":69}
            """),
        await SentAsync((api, token) => api.SubmitSeedancePro720pAsync(
            new SeedancePro720pRequest
            {
                WebhookUrl = "https://www.example.com/webhook",
                Image = s_pagesImage,
                Prompt = PagesPrompt,
                Duration = SeedancePro720pDuration.Value5,
                CameraFixed = false,
                AspectRatio = SeedanceAspectRatio.Widescreen16x9,
                FramesPerSecond = SeedancePro720pFramesPerSecond.Value24,
                Seed = 69,
            },
            token)));

    /// <summary>The page requires the prompt alone. The duration is priced, so its documented default is named.</summary>
    [Fact]
    public async Task The_smallest_seedance_request_names_the_duration_that_is_paid_for() => Assert.Equal(
        WireRequest.Literal("""
            POST /v1/ai/image-to-video/seedance-pro-720p HTTP/1.1
            Accept: application/json
            Content-Length: 38
            Content-Type: application/json
            Host: api.freepik.com
            User-Agent: Reelwire
            x-freepik-api-key: FREEPIK-KEY

            {"prompt":"She smiles","duration":"5"}
            """),
        await SentAsync((api, token) => api.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles" }, token)));

    [Fact]
    public async Task Submitting_wan_sends_the_example_of_its_page() => Assert.Equal(
        WireRequest.Literal("""
            POST /v1/ai/image-to-video/wan-v2-2-580p HTTP/1.1
            Accept: application/json
            Content-Length: 326
            Content-Type: application/json
            Host: api.freepik.com
            User-Agent: Reelwire
            x-freepik-api-key: FREEPIK-KEY

            {"webhook_url":"https://www.example.com/webhook",
            "image":"https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg",
            "prompt":"A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting",
            "duration":"5",
            "aspect_ratio":"auto",
            "seed":70}
            """),
        await SentAsync((api, token) => api.SubmitWanV2_2_580pAsync(
            new WanV2_2_580pRequest
            {
                WebhookUrl = "https://www.example.com/webhook",
                Image = s_pagesImage,
                Prompt = PagesPrompt,
                Duration = WanV2_2_580pDuration.Value5,
                AspectRatio = WanV22AspectRatio.Auto,
                Seed = 70,
            },
            token)));

    /// <summary>The page requires the image alone.</summary>
    [Fact]
    public async Task The_smallest_wan_request_names_the_duration_that_is_paid_for() => Assert.Equal(
        WireRequest.Literal("""
            POST /v1/ai/image-to-video/wan-v2-2-580p HTTP/1.1
            Accept: application/json
            Content-Length: 100
            Content-Type: application/json
            Host: api.freepik.com
            User-Agent: Reelwire
            x-freepik-api-key: FREEPIK-KEY

            {"image":"https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg","duration":"5"}
            """),
        await SentAsync((api, token) => api.SubmitWanV2_2_580pAsync(new WanV2_2_580pRequest { Image = s_pagesImage }, token)));

    [Theory]
    [InlineData("seedance-pro-720p")]
    [InlineData("wan-v2-2-580p")]
    public async Task A_task_is_read_at_the_path_of_its_model(string model) => Assert.Equal(
        $"""
        GET /v1/ai/image-to-video/{model}/046b6c7f-0b8a-43b9-b35d-6489e6daee91 HTTP/1.1
        Accept: application/json
        Host: api.freepik.com
        User-Agent: Reelwire
        x-freepik-api-key: FREEPIK-KEY
        """,
        await SentAsync((api, token) => model == "wan-v2-2-580p" ? api.GetWanV2_2_580pTaskAsync(TaskId, token) : api.GetSeedancePro720pTaskAsync(TaskId, token)));

    [Theory]
    [InlineData("seedance-pro-720p")]
    [InlineData("wan-v2-2-580p")]
    public async Task Tasks_are_listed_at_the_path_of_their_model(string model) => Assert.Equal(
        $"""
        GET /v1/ai/image-to-video/{model} HTTP/1.1
        Accept: application/json
        Host: api.freepik.com
        User-Agent: Reelwire
        x-freepik-api-key: FREEPIK-KEY
        """,
        await SentAsync((api, token) => model == "wan-v2-2-580p" ? api.ListWanV2_2_580pTasksAsync(token) : api.ListSeedancePro720pTasksAsync(token)));

    [Theory]
    [InlineData("seedance-pro-720p")]
    [InlineData("wan-v2-2-580p")]
    public async Task An_id_stays_one_segment_whatever_it_holds(string model)
    {
        const string Id = "a/b:c?d#e%2F..";

        var request = await SentAsync((api, token) => model == "wan-v2-2-580p" ? api.GetWanV2_2_580pTaskAsync(Id, token) : api.GetSeedancePro720pTaskAsync(Id, token));

        Assert.StartsWith($"GET /v1/ai/image-to-video/{model}/a%2Fb%3Ac%3Fd%23e%252F.. HTTP/1.1\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_page_does_not_list_are_sent_as_they_are()
    {
        var request = await SentAsync((api, token) => api.SubmitSeedancePro720pAsync(
            new SeedancePro720pRequest
            {
                Prompt = "She smiles",
                Duration = new SeedancePro720pDuration("15"),
                AspectRatio = SeedanceAspectRatio.Parse("cinema_2_1"),
                FramesPerSecond = new SeedancePro720pFramesPerSecond(30),
                AdditionalProperties = new Dictionary<string, JsonElement> { ["generate_audio"] = JsonElement.Parse("true") },
            },
            token));

        Assert.EndsWith("""{"prompt":"She smiles","duration":"15","aspect_ratio":"cinema_2_1","frames_per_second":30,"generate_audio":true}""", request, StringComparison.Ordinal);
    }

    private static async Task<string> SentAsync(Func<IFreepikApi, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new FreepikClient(new FreepikOptions { ApiKey = Key }, wire.NewHandler());
        await call(client.Api, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(string operation, string json, Func<IFreepikApi, CancellationToken, Task<T>> call, int status = 200)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Freepik, operation, SimulatedAnswer.Json(status, json));
        using var client = new FreepikClient(new FreepikOptions { ApiKey = Key, BaseAddress = simulator.Freepik });
        return await call(client.Api, TestContext.Current.CancellationToken);
    }

    private static async Task RefusedAsync(int status, string json, string contentType = "application/json")
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Freepik, "submit-seedance-pro-720p", SimulatedAnswer.Json(status, json) with { ContentType = contentType });
        using var client = new FreepikClient(new FreepikOptions { ApiKey = Key, BaseAddress = simulator.Freepik });
        await client.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles" }, TestContext.Current.CancellationToken);
    }
}
