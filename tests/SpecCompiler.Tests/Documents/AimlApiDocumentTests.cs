namespace Reelwire.SpecCompiler.Tests.Documents;

public sealed class AimlApiDocumentTests
{
    [Fact]
    public async Task Both_operations_of_the_page_answer_with_one_type()
    {
        var document = Assert.Single(await GeneratedDocuments.CompileAsync("aimlapi")).Value;
        Assert.Equal(
            [
                "Post /v2/video/generations: VideoGeneration SubmitVideoGenerationAsync(VideoGenerationRequest) paid",
                "Get /v2/video/generations: VideoGeneration GetVideoGenerationAsync(string generationId)",
            ],
            GeneratedDocuments.Operations(document));
        GeneratedDocuments.Task(document, "/v2/video/generations").Is("""
            { "name": "seedance-1-0-pro-i2v", "stem": "Seedance1_0ProI2v", "request": "Seedance1_0ProI2vRequest", "result": "VideoGeneration", "expectedSeconds": 56,
              "submit": { "method": "SubmitVideoGenerationAsync", "id": "Id" },
              "read": { "method": "GetVideoGenerationAsync", "status": "Status?.Value", "failure": "Error" } }
            """);
        document["x-csharp"]!["answers"].Is("""["VideoGeneration"]""");
        Assert.Equal("IAimlApi", (string?)document["x-csharp"]!["interface"]);
    }

    [Fact]
    public async Task The_model_is_a_constant_and_the_error_untyped()
    {
        var document = (await GeneratedDocuments.CompileAsync("aimlapi"))["AimlApi.openapi.json"];
        Assert.Equal(
            [
                "string Model => \"bytedance/seedance-1-0-pro-i2v\"", "MediaInput? ImageUrl", "required string Prompt", "Seedance1_0ProI2vResolution Resolution = Seedance1_0ProI2vResolution.P1080",
                "Seedance1_0ProI2vDuration? Duration", "bool? Watermark", "long? Seed", "bool? CameraFixed", "MediaInput? LastImageUrl",
            ],
            GeneratedDocuments.Members(document, "Seedance1_0ProI2vRequest"));
        Assert.Equal(
            ["string? Id", "VideoGenerationStatus? Status", "VideoGenerationVideo? Video", "JsonElement? Error", "VideoGenerationMeta? Meta"],
            GeneratedDocuments.Members(document, "VideoGeneration"));
    }
}
