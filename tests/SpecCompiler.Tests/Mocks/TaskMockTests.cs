using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Mocks;
using Reelwire.SpecCompiler.Tests.Documents;

namespace Reelwire.SpecCompiler.Tests.Mocks;

/// <summary>What the mappings of the repository's own pages answer.</summary>
public sealed class TaskMockTests
{
    [Theory]
    [InlineData("freepik", "submit-wan-v2-2-580p: 200", """{ "data": { "task_id": "046b6c7f-0b8a-43b9-b35d-6489e6daee91", "status": "IN_PROGRESS" } }""")]
    [InlineData("freepik", "get-wan-v2-2-580p-task: 200", """{ "data": { "status": "COMPLETED", "generated": ["https://example.com/output.mp4"] } }""")]
    [InlineData("freepik", "list-wan-v2-2-580p-tasks: 200", """{ "data": [{ "task_id": "task-1", "status": "COMPLETED" }] }""")]
    [InlineData("freepik", "get-wan-v2-2-580p-task: 503", """{ "message": "string" }""")]
    [InlineData("fal", "submit-seedance-v1-pro-image-to-video: 200", """{ "request_id": "task-1" }""")]
    [InlineData("fal", "get-bytedance-status: 200", """{ "status": "COMPLETED" }""")]
    [InlineData("fal", "get-bytedance-status: 202", """{ "status": "IN_QUEUE" }""")]
    [InlineData("fal", "get-bytedance-result: 200", """{ "video": { "url": "https://example.com/output.mp4" }, "seed": 42 }""")]
    [InlineData("fal", "run-seedance-v1-pro-image-to-video: 200", """{ "video": { "url": "https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v.mp4" }, "seed": 42 }""")]
    [InlineData("novita", "get-task-result: 200", """{ "task": { "status": "TASK_STATUS_SUCCEED" }, "videos": [{ "video_url": "https://example.com/output.mp4" }] }""")]
    [InlineData("aimlapi", "get-video-generation: 200", """{ "id": "string", "status": "completed", "video": { "url": "https://example.com/output.mp4" } }""")]
    public async Task A_task_succeeds_at_the_first_look(string vendor, string name, string body)
    {
        var documents = await GeneratedDocuments.CompileAsync(vendor);
        var mapping = documents.Values.SelectMany(document => WireMockMappings.Of(document)["mappings"]!.AsArray()).Single(mapping => (string?)mapping!["name"] == name);
        mapping!["response"]!["jsonBody"].Is(body);
    }

    [Fact]
    public async Task The_example_of_a_task_under_way_is_not_taken_for_the_answer_of_a_read()
    {
        var document = (await GeneratedDocuments.CompileAsync("aimlapi"))["AimlApi.openapi.json"];
        var content = document.Operation("get", "/v2/video/generations")["responses"]!["200"]!["content"]!["application/json"]!;
        content["examples"] = JsonNode.Parse("""{ "early": { "value": { "id": "a", "status": "queued" } }, "late": { "value": { "id": "b", "status": "completed" } } }""");
        var mapping = WireMockMappings.Of(document)["mappings"]!.AsArray().Single(mapping => (string?)mapping!["name"] == "get-video-generation: 200");
        Assert.Equal("b", (string?)mapping!["response"]!["jsonBody"]!["id"]);
    }
}
