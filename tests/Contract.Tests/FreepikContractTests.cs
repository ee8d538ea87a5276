using System.Net;
using System.Text;
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
public sealed class FreepikContractTests
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

    [Fact]
    public async Task An_id_stays_one_segment_whatever_it_holds()
    {
        var request = await SentAsync((api, token) => api.GetSeedancePro720pTaskAsync("a/b:c?d#e%2F..", token));

        Assert.StartsWith("GET /v1/ai/image-to-video/seedance-pro-720p/a%2Fb%3Ac%3Fd%23e%252F.. HTTP/1.1\n", request, StringComparison.Ordinal);
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

    [Fact]
    public async Task The_pages_answer_to_a_submit_is_read()
    {
        const string Json = """{"data":{"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"IN_PROGRESS"}}""";

        var submission = await AnsweredAsync("submit-seedance-pro-720p", Json, (api, token) => api.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles" }, token));

        Assert.Equal(TaskId, submission.Data?.TaskId);
        Assert.Equal(FreepikTaskStatus.InProgress, submission.Data?.Status);
        Assert.Equal(Json, Encoding.UTF8.GetString(submission.RawJson.Span));
    }

    [Fact]
    public async Task A_completed_task_is_read()
    {
        const string Json = """{"data":{"generated":["https://ai-statics.freepik.com/completed_task_image.jpg"],"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"COMPLETED"}}""";

        var task = await AnsweredAsync("get-wan-v2-2-580p-task", Json, (api, token) => api.GetWanV2_2_580pTaskAsync(TaskId, token));

        Assert.Equal(TaskId, task.Data?.TaskId);
        Assert.Equal(FreepikTaskStatus.Completed, task.Data?.Status);
        Assert.Equal(["https://ai-statics.freepik.com/completed_task_image.jpg"], task.OutputUrls);
        Assert.Equal(Json, Encoding.UTF8.GetString(task.RawJson.Span));
    }

    [Fact]
    public async Task A_list_of_tasks_is_read()
    {
        var list = await AnsweredAsync(
            "list-seedance-pro-720p-tasks",
            """{"data":[{"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"IN_PROGRESS"},{"task_id":"b7f8e0a2-0000-4000-8000-000000000000","status":"COMPLETED"}]}""",
            (api, token) => api.ListSeedancePro720pTasksAsync(token));

        Assert.Equal(
            [(TaskId, FreepikTaskStatus.InProgress), ("b7f8e0a2-0000-4000-8000-000000000000", FreepikTaskStatus.Completed)],
            list.Data?.Select(task => (task.TaskId, task.Status ?? default)));
    }

    [Fact]
    public async Task What_no_page_lists_is_kept()
    {
        var task = await AnsweredAsync(
            "get-seedance-pro-720p-task",
            """{"data":{"generated":[7,"https://cdn/1.mp4"],"task_id":1234,"status":"MODERATING","has_nsfw":[false]},"trace":"t-1"}""",
            (api, token) => api.GetSeedancePro720pTaskAsync(TaskId, token));

        Assert.Equal(new FreepikTaskStatus("MODERATING"), task.Data?.Status);
        Assert.False(task.Data?.Status?.IsKnown);
        Assert.Equal("1234", task.Data?.TaskId);
        Assert.Equal(["7", "https://cdn/1.mp4"], task.Data?.Generated);
        Assert.Equal("[false]", task.Data?.AdditionalProperties?["has_nsfw"].GetRawText());
        Assert.Equal("t-1", task.AdditionalProperties?["trace"].GetString());
    }

    /// <summary>The page contradicts itself: its schema wraps the fault in <c>problem</c>, its example does not. Both are read, since either may come.</summary>
    [Theory]
    [InlineData("""{"message":"Your request parameters didn't validate.","invalid_params":[{"name":"page","reason":"Parameter 'page' must be greater than 0"},{"name":"per_page","reason":"Parameter 'per_page' must be greater than 0"}]}""")]
    [InlineData("""{"problem":{"message":"Your request parameters didn't validate.","invalid_params":[{"name":"page","reason":"Parameter 'page' must be greater than 0"},{"name":"per_page","reason":"Parameter 'per_page' must be greater than 0"}]}}""")]
    public async Task Both_shapes_of_the_pages_problem_are_read(string json)
    {
        var exception = await Assert.ThrowsAsync<RequestInvalidException>(() => RefusedAsync(400, json, "application/problem+json"));

        Assert.Equal("Your request parameters didn't validate.", exception.Details.VendorMessage);
        Assert.Equal(
            [new RequestFault("page", "Parameter 'page' must be greater than 0"), new RequestFault("per_page", "Parameter 'per_page' must be greater than 0")],
            exception.Faults);
        Assert.Equal(BillingImpact.NotBilled, exception.Billing);
    }

    [Theory]
    [InlineData("Invalid API key")]
    [InlineData("Missing API key")]
    public async Task The_pages_answers_to_a_wrong_key_are_read(string message)
    {
        var exception = await Assert.ThrowsAsync<ApiKeyRejectedException>(() => RefusedAsync(401, $$"""{"message":"{{message}}"}"""));

        Assert.Equal((message, HttpStatusCode.Unauthorized), (exception.Details.VendorMessage, exception.StatusCode));
    }

    [Theory]
    [InlineData(500, "Internal Server Error")]
    [InlineData(503, "Service Unavailable. Please try again later.")]
    public async Task The_pages_server_errors_leave_a_submit_in_doubt(int status, string message)
    {
        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => RefusedAsync(status, $$"""{"message":"{{message}}"}"""));

        Assert.Equal((message, (HttpStatusCode)status), (exception.Details.VendorMessage, exception.StatusCode));
    }

    private static async Task<string> SentAsync(Func<IFreepikApi, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new FreepikClient(new FreepikOptions { ApiKey = Key }, wire.NewHandler());
        await call(client.Api, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(string operation, string json, Func<IFreepikApi, CancellationToken, Task<T>> call)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Freepik, operation, SimulatedAnswer.Json(200, json));
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
