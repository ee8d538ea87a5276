namespace Reelwire.SpecCompiler.Tests.Documents;

public sealed class FreepikDocumentTests
{
    [Fact]
    public async Task Two_pages_give_six_operations_and_two_task_contracts()
    {
        var document = Assert.Single(await GeneratedDocuments.CompileAsync("freepik")).Value;
        Assert.Equal(
            [
                "Get /v1/ai/image-to-video/seedance-pro-720p: TaskList ListSeedancePro720pTasksAsync()",
                "Post /v1/ai/image-to-video/seedance-pro-720p: TaskSubmission SubmitSeedancePro720pAsync(SeedancePro720pRequest) paid",
                "Get /v1/ai/image-to-video/seedance-pro-720p/{task-id}: TaskResponse GetSeedancePro720pTaskAsync(string taskId)",
                "Get /v1/ai/image-to-video/wan-v2-2-580p: TaskList ListWanV2_2_580pTasksAsync()",
                "Post /v1/ai/image-to-video/wan-v2-2-580p: TaskSubmission SubmitWanV2_2_580pAsync(WanV2_2_580pRequest) paid",
                "Get /v1/ai/image-to-video/wan-v2-2-580p/{task-id}: TaskResponse GetWanV2_2_580pTaskAsync(string taskId)",
            ],
            GeneratedDocuments.Operations(document));
        GeneratedDocuments.Task(document, "/v1/ai/image-to-video/wan-v2-2-580p").Is("""
            { "name": "wan-v2-2-580p", "stem": "WanV2_2_580p", "request": "WanV2_2_580pRequest", "result": "TaskResponse", "expectedSeconds": 120,
              "submit": { "method": "SubmitWanV2_2_580pAsync", "id": "Data?.TaskId" },
              "read": { "method": "GetWanV2_2_580pTaskAsync", "status": "Data?.Status?.Value" },
              "list": { "method": "ListWanV2_2_580pTasksAsync", "items": "Data", "id": "TaskId", "status": "Status?.Value" },
              "webhook": "TaskDetail", "webhookUrl": "$request.body#/webhook_url" }
            """);
        document.Schema("TaskResponse")["x-csharp"]!["outputs"].Is("""["Data?.Generated"]""");
        document["x-csharp"]!["answers"].Is("""["TaskList", "TaskResponse", "TaskSubmission"]""");
    }

    [Fact]
    public async Task The_requests_have_the_members_of_the_pages()
    {
        var document = (await GeneratedDocuments.CompileAsync("freepik"))["FreepikApi.openapi.json"];
        Assert.Equal(
            [
                "string? WebhookUrl", "MediaInput? Image", "required string Prompt", "SeedancePro720pDuration Duration = SeedancePro720pDuration.Value5", "bool? CameraFixed",
                "SeedanceAspectRatio? AspectRatio", "SeedancePro720pFramesPerSecond? FramesPerSecond", "long? Seed",
            ],
            GeneratedDocuments.Members(document, "SeedancePro720pRequest"));
        Assert.Equal(
            ["string? WebhookUrl", "required MediaInput Image", "string? Prompt", "WanV2_2_580pDuration Duration = WanV2_2_580pDuration.Value5", "WanV22AspectRatio? AspectRatio", "long? Seed"],
            GeneratedDocuments.Members(document, "WanV2_2_580pRequest"));
        Assert.Equal(
            ["Widescreen16x9", "FilmHorizontal21x9"],
            document.Schema("SeedanceAspectRatio")["x-csharp"]!["members"]!.AsArray().Take(2).Select(member => (string?)member!["name"]).Reverse());
    }
}
