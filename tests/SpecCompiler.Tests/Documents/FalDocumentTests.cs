namespace Reelwire.SpecCompiler.Tests.Documents;

public sealed class FalDocumentTests
{
    private const string Path = "/fal-ai/bytedance/seedance/v1/pro/image-to-video";

    [Fact]
    public async Task The_queue_keeps_the_model_path_for_submitting_only()
    {
        var document = (await GeneratedDocuments.CompileAsync("fal"))["FalQueueApi.openapi.json"];
        Assert.Equal(
            [
                $"Post {Path}: QueueSubmission SubmitSeedanceV1ProImageToVideoAsync(string? falWebhook, SeedanceV1ProImageToVideoRequest) paid",
                "Get /fal-ai/bytedance/requests/{request_id}/status: QueueStatus GetBytedanceStatusAsync(string requestId, string? logs)",
                "Get /fal-ai/bytedance/requests/{request_id}: JsonElement GetBytedanceResultAsync(string requestId)",
                "Put /fal-ai/bytedance/requests/{request_id}/cancel: QueueCancellation CancelBytedanceRequestAsync(string requestId)",
            ],
            GeneratedDocuments.Operations(document));
        GeneratedDocuments.Task(document, Path).Is("""
            { "name": "seedance-v1-pro-image-to-video", "stem": "SeedanceV1ProImageToVideo",
              "request": "SeedanceV1ProImageToVideoRequest", "result": "SeedanceV1ProImageToVideoOutput", "expectedSeconds": 60,
              "submit": { "method": "SubmitSeedanceV1ProImageToVideoAsync", "id": "RequestId" },
              "read": { "method": "GetBytedanceStatusAsync", "status": "Status?.Value", "failure": "Error", "queuePosition": "QueuePosition", "logs": "Logs?.Select(item => item.Message)", "logsArgument": "logs" },
              "fetch": { "method": "GetBytedanceResultAsync" },
              "cancel": { "method": "CancelBytedanceRequestAsync" },
              "webhook": "QueueWebhook", "webhookUrl": "$request.query.fal_webhook" }
            """);
        document.Schema("SeedanceV1ProImageToVideoOutput")["x-csharp"]!["outputs"].Is("""["Video?.Url"]""");
        document["x-csharp"]!["answers"].Is("""["JsonElement", "QueueCancellation", "QueueStatus", "QueueSubmission"]""");
    }

    [Fact]
    public async Task The_request_asks_for_what_the_page_requires()
    {
        var document = (await GeneratedDocuments.CompileAsync("fal"))["FalQueueApi.openapi.json"];
        Assert.Equal(
            [
                "required string Prompt", "SeedanceV1ProImageToVideoResolution Resolution = SeedanceV1ProImageToVideoResolution.P1080",
                "SeedanceV1ProImageToVideoDuration Duration = SeedanceV1ProImageToVideoDuration.Value5", "bool? CameraFixed", "long? Seed", "required MediaInput ImageUrl",
            ],
            GeneratedDocuments.Members(document, "SeedanceV1ProImageToVideoRequest"));
        Assert.Equal(
            [
                "Prompt = prompt.Prompt!",
                "Resolution = prompt.Resolution is { } resolution ? new SeedanceV1ProImageToVideoResolution(resolution) : SeedanceV1ProImageToVideoResolution.P1080",
                "Duration = prompt.Duration is { } duration ? new SeedanceV1ProImageToVideoDuration(duration) : SeedanceV1ProImageToVideoDuration.Value5",
                "Seed = prompt.Seed",
                "ImageUrl = prompt.Image!",
            ],
            GeneratedDocuments.Prompt(document, Path));
    }

    [Fact]
    public async Task The_synchronous_document_shares_the_queues_types_and_prints_none_of_them()
    {
        var documents = await GeneratedDocuments.CompileAsync("fal");
        var document = documents["FalApi.openapi.json"];
        Assert.Equal([$"Post {Path}: SeedanceV1ProImageToVideoOutput RunSeedanceV1ProImageToVideoAsync(SeedanceV1ProImageToVideoRequest) paid"], GeneratedDocuments.Operations(document));
        Assert.All(document["components"]!["schemas"]!.AsObject(), schema => Assert.False((bool?)schema.Value!["x-csharp"]!["print"] ?? true, schema.Key));
        Assert.Null(document["x-csharp"]!["hasTasks"]);
        Assert.True((bool)documents["FalQueueApi.openapi.json"]["x-csharp"]!["hasTasks"]!);
    }

    [Fact]
    public async Task Uploads_have_a_document_of_their_own()
    {
        var document = (await GeneratedDocuments.CompileAsync("fal"))["FalStorageApi.openapi.json"];
        Assert.Equal(["Post /storage/upload/initiate: UploadTicket InitiateUploadAsync(string storageType, UploadRequest)"], GeneratedDocuments.Operations(document));
        Assert.Equal("https://rest.fal.ai", (string?)document["servers"]![0]!["url"]);
        Assert.Equal(["required string ContentType", "required string FileName"], GeneratedDocuments.Members(document, "UploadRequest"));
    }
}
