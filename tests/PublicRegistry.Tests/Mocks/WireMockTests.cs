using Reelwire.AimlApi;
using Reelwire.Contract.Tests.Conformance;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Reelwire.PublicRegistry.Tests.Mocks;

/// <summary>The contract tests' happy path against WireMock.Net: submit, look, result. It answers to the paths, queries and keys of the vendors' pages, and to nothing else.</summary>
public sealed class WireMockTests : IDisposable
{
    private const string Key = "a-good-key";
    private const string Id = "764cabcf-b745-4b3e-ae38-1200304cf45b";
    private const string Video = "https://cdn.example.com/1.mp4";

    private readonly WireMockServer _server = WireMockServer.Start();

    private Uri Address => new(_server.Url!);

    public void Dispose() => _server.Stop();

    [Fact]
    public async Task Freepik_makes_a_video()
    {
        const string Path = "/v1/ai/image-to-video/seedance-pro-720p";
        Answer(Post(Path, "x-freepik-api-key", Key), $$$"""{"data":{"task_id":"{{{Id}}}","status":"CREATED","generated":[]}}""");
        Answer(Get($"{Path}/{Id}", "x-freepik-api-key", Key), $$$"""{"data":{"task_id":"{{{Id}}}","status":"COMPLETED","generated":["{{{Video}}}"]}}""");

        await MakeVideoAsync(new FreepikClient(new FreepikOptions { ApiKey = Key, BaseAddress = Address }, timeProvider: new JumpingClock()));
    }

    [Fact]
    public async Task Fal_makes_a_video()
    {
        const string Path = "/fal-ai/bytedance/requests/" + Id;
        Answer(Post("/fal-ai/bytedance/seedance/v1/pro/image-to-video", "Authorization", $"Key {Key}"), $$"""{"request_id":"{{Id}}","status":"IN_QUEUE"}""");
        Answer(Get($"{Path}/status", "Authorization", $"Key {Key}"), $$"""{"request_id":"{{Id}}","status":"COMPLETED"}""");
        Answer(Get(Path, "Authorization", $"Key {Key}"), $$$"""{"video":{"url":"{{{Video}}}"},"seed":42}""");

        await MakeVideoAsync(new FalClient(new FalOptions { ApiKey = Key, QueueAddress = Address }, timeProvider: new JumpingClock()));
    }

    [Fact]
    public async Task Novita_makes_a_video()
    {
        Answer(Post("/v3/async/seedance-v1-pro-i2v", "Authorization", $"Bearer {Key}"), $$"""{"task_id":"{{Id}}"}""");
        Answer(
            Get("/v3/async/task-result", "Authorization", $"Bearer {Key}").WithParam("task_id", Id),
            $$$"""{"task":{"task_id":"{{{Id}}}","status":"TASK_STATUS_SUCCEED"},"videos":[{"video_url":"{{{Video}}}","video_type":"mp4"}]}""");

        await MakeVideoAsync(new NovitaClient(new NovitaOptions { ApiKey = Key, BaseAddress = Address }, timeProvider: new JumpingClock()));
    }

    [Fact]
    public async Task AimlApi_makes_a_video()
    {
        const string Path = "/v2/video/generations";
        Answer(Post(Path, "Authorization", $"Bearer {Key}"), $$"""{"id":"{{Id}}","status":"queued"}""");
        Answer(Get(Path, "Authorization", $"Bearer {Key}").WithParam("generation_id", Id), $$$"""{"id":"{{{Id}}}","status":"completed","video":{"url":"{{{Video}}}"}}""");

        await MakeVideoAsync(new AimlApiClient(new AimlApiOptions { ApiKey = Key, BaseAddress = Address }, timeProvider: new JumpingClock()));
    }

    private async Task MakeVideoAsync(VideoClient client)
    {
        await using (client)
        {
            var token = TestContext.Current.CancellationToken;
            var task = await client.Models[0].SubmitAsync(new VideoPrompt { Prompt = "She smiles", Image = MediaInput.FromUri(new Uri("https://example.com/1.png")) }, token);

            Assert.Equal(Id, task.Handle.TaskId);
            Assert.Equal([Video], await task.WaitForOutputUrlsAsync(token));
            Assert.Single(_server.LogEntries, entry => entry.RequestMessage.Method == "POST");
        }
    }

    private static IRequestBuilder Post(string path, string keyHeader, string key) => Request.Create().WithPath(path).UsingPost().WithHeader(keyHeader, key);

    private static IRequestBuilder Get(string path, string keyHeader, string key) => Request.Create().WithPath(path).UsingGet().WithHeader(keyHeader, key);

    private void Answer(IRequestBuilder request, string json) =>
        _server.Given(request).RespondWith(Response.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody(json));
}
