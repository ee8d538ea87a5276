using System.Text.Json;
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
public sealed partial class NovitaContractTests
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
            new SeedanceV1ProI2vRequest
            {
                Image = s_smallest.Image,
                Resolution = new SeedanceV1ProI2vResolution("2k"),
                Duration = new SeedanceV1ProI2vDuration(12),
                AspectRatio = SeedanceV1ProI2vAspectRatio.Parse("9:21"),
                AdditionalProperties = new Dictionary<string, JsonElement> { ["extra"] = JsonElement.Parse("""{"webhook":{"url":"https://example.com/hook"}}""") },
            },
            token));

        Assert.EndsWith("""{"image":"https://example.com/first.jpg","resolution":"2k","aspect_ratio":"9:21","duration":12,"extra":{"webhook":{"url":"https://example.com/hook"}}}""", request, StringComparison.Ordinal);
    }

    private static NovitaClient NewClient(VendorSimulator simulator) => new(new NovitaOptions { ApiKey = Key, BaseAddress = simulator.Novita, Retries = { Submits = 0 } });

    private static async Task<string> SentAsync(Func<INovitaApi, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new NovitaClient(new NovitaOptions { ApiKey = Key }, wire.NewHandler());
        await call(client.Api, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(string operation, string json, Func<INovitaApi, CancellationToken, Task<T>> call, int status = 200)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Novita, operation, SimulatedAnswer.Json(status, json));
        using var client = NewClient(simulator);
        return await call(client.Api, TestContext.Current.CancellationToken);
    }
}
