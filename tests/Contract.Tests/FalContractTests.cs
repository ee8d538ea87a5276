using System.Text.Json;
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
public sealed partial class FalContractTests
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
            new() { Prompt = "He turns", ImageUrl = s_pagesExample.ImageUrl, Resolution = SeedanceV1ProImageToVideoResolution.P480, Duration = SeedanceV1ProImageToVideoDuration.Value12, CameraFixed = true, Seed = -1 },
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

    [Fact]
    public async Task A_synchronous_run_sends_every_member_and_those_that_no_page_lists() => Assert.Equal(
        WireRequest.Literal("""
            POST /fal-ai/bytedance/seedance/v1/pro/image-to-video HTTP/1.1
            Accept: application/json
            Authorization: Key FAL-KEY-ID:FAL-KEY-SECRET
            Content-Length: 212
            Content-Type: application/json
            Host: fal.run
            User-Agent: Reelwire

            {"prompt":"He turns","resolution":"720p","duration":"3","camera_fixed":false,"seed":0,
            "image_url":"https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg",
            "sync_mode":true,"tag":"a"}
            """),
        await SentAsync((client, token) => client.Sync.RunSeedanceV1ProImageToVideoAsync(
            new()
            {
                Prompt = "He turns",
                ImageUrl = s_pagesExample.ImageUrl,
                Resolution = SeedanceV1ProImageToVideoResolution.P720,
                Duration = SeedanceV1ProImageToVideoDuration.Value3,
                CameraFixed = false,
                Seed = 0,
                AdditionalProperties = new Dictionary<string, JsonElement> { ["sync_mode"] = JsonElement.Parse("true"), ["tag"] = JsonElement.Parse("\"a\"") },
            },
            token)));

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
        var status = await SentAsync((client, token) => client.Queue.GetBytedanceStatusAsync("a/b:c", cancellationToken: token));
        var result = await SentAsync((client, token) => client.Queue.GetBytedanceResultAsync("a/b:c", token));
        var cancel = await SentAsync((client, token) => client.Queue.CancelBytedanceRequestAsync("a/b:c", token));

        Assert.StartsWith("GET /fal-ai/bytedance/requests/a%2Fb%3Ac/status HTTP/1.1\n", status, StringComparison.Ordinal);
        Assert.StartsWith("GET /fal-ai/bytedance/requests/a%2Fb%3Ac HTTP/1.1\n", result, StringComparison.Ordinal);
        Assert.StartsWith("PUT /fal-ai/bytedance/requests/a%2Fb%3Ac/cancel HTTP/1.1\n", cancel, StringComparison.Ordinal);
    }

    /// <summary>UTF-8 as it is, and only the escapes that JSON asks for: a text of 2,000 characters must not become six times as long.</summary>
    [Fact]
    public async Task A_prompt_is_sent_as_plain_utf8()
    {
        var request = await SentAsync((client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(
            new() { ImageUrl = s_pagesExample.ImageUrl, Prompt = "\"1+1\" <b> & 'é' \\ / кино 映画\nend" }, cancellationToken: token));

        Assert.Contains("""{"prompt":"\"1+1\" <b> & 'é' \\ / кино 映画\nend","resolution":""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_page_does_not_list_are_sent_as_they_are()
    {
        var request = await SentAsync((client, token) => client.Queue.SubmitSeedanceV1ProImageToVideoAsync(
            new() { Prompt = "He turns", ImageUrl = s_pagesExample.ImageUrl, Resolution = new SeedanceV1ProImageToVideoResolution("4k"), Duration = SeedanceV1ProImageToVideoDuration.Parse("20") }, cancellationToken: token));

        Assert.Contains("""{"prompt":"He turns","resolution":"4k","duration":"20",""", request, StringComparison.Ordinal);
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
