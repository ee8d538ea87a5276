namespace Reelwire.SpecCompiler.Tests.Documents;

public sealed class NovitaDocumentTests
{
    private const string Path = "/v3/async/seedance-v1-pro-i2v";

    [Fact]
    public async Task The_page_submits_and_the_protocol_reads()
    {
        var document = Assert.Single(await GeneratedDocuments.CompileAsync("novita")).Value;
        Assert.Equal(
            ["Get /v3/async/task-result: TaskResult GetTaskResultAsync(string taskId)", $"Post {Path}: TaskSubmission SubmitSeedanceV1ProI2vAsync(SeedanceV1ProI2vRequest) paid"],
            GeneratedDocuments.Operations(document));
        GeneratedDocuments.Task(document, Path).Is("""
            { "name": "seedance-v1-pro-i2v", "stem": "SeedanceV1ProI2v", "request": "SeedanceV1ProI2vRequest", "result": "TaskResult", "expectedSeconds": 60,
              "submit": { "method": "SubmitSeedanceV1ProI2vAsync", "id": "TaskId" },
              "read": { "method": "GetTaskResultAsync", "status": "Task?.Status?.Value", "failure": "Task?.Reason", "progress": "Task?.ProgressPercent", "eta": "Task?.Eta" } }
            """);
        document.Schema("TaskResult")["x-csharp"]!["outputs"].Is("""["Videos?.Select(item => item.VideoUrl)"]""");
        document["components"]!["securitySchemes"].Is("""{ "bearer": { "type": "http", "scheme": "bearer", "description": "Your Novita API key." } }""");
    }

    [Fact]
    public async Task Limits_from_prose_become_rules()
    {
        var document = (await GeneratedDocuments.CompileAsync("novita"))["NovitaApi.openapi.json"];
        Assert.Equal(
            [
                "string? Prompt", "required MediaInput Image", "MediaInput? LastImage", "required SeedanceV1ProI2vResolution Resolution", "SeedanceV1ProI2vAspectRatio? AspectRatio",
                "bool? CameraFixed", "int? Seed", "SeedanceV1ProI2vDuration Duration = SeedanceV1ProI2vDuration.Value5",
            ],
            GeneratedDocuments.Members(document, "SeedanceV1ProI2vRequest"));
        document.Member("SeedanceV1ProI2vRequest", "prompt")["x-csharp"]!["rules"].Is("""[{ "check": "MaxLength", "arguments": ["2000"] }]""");
        document.Member("SeedanceV1ProI2vRequest", "last_image")["x-csharp"]!["rules"].Is("""
            [ { "check": "MediaBytes", "arguments": ["31457280L"] }, { "check": "MediaShorterSideAbove", "arguments": ["300"] }, { "check": "MediaLongerSideBelow", "arguments": ["6000"] },
              { "check": "MediaAspectRatio", "arguments": ["0.4", "2.5"] }, { "check": "MediaFormats", "arguments": ["\"jpeg\"", "\"png\"", "\"webp\"", "\"bmp\"", "\"tiff\"", "\"gif\""] } ]
            """);
        Assert.Contains("Resolution = prompt.Resolution is { } resolution ? new SeedanceV1ProI2vResolution(resolution) : SeedanceV1ProI2vResolution.P480", GeneratedDocuments.Prompt(document, Path));
        Assert.Contains("Duration = prompt.Duration is { } duration ? SeedanceV1ProI2vDuration.Parse(duration, null) : SeedanceV1ProI2vDuration.Value5", GeneratedDocuments.Prompt(document, Path));
    }
}
