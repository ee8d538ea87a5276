namespace Reelwire.Benchmarks.Calls;

/// <summary>What all ways send, and what they are answered.</summary>
internal static class CallData
{
    public const string Host = "https://api.freepik.com";
    public const string Path = "/v1/ai/image-to-video/seedance-pro-720p";
    public const string KeyHeader = "x-freepik-api-key";
    public const string Key = "fpx-0123456789abcdef0123456789abcdef";
    public const string Image = "https://images.example.com/portraits/0123456789.jpg";
    public const string Prompt = "She turns to the camera and laughs; the wind moves her hair, the light is warm and low";
    public const string AspectRatio = "widescreen_16_9";
    public const string Duration = "5";
    public const int FramesPerSecond = 24;
    public const long Seed = 42;
    public const string TaskId = "046b6c7f-0b8a-43b9-b35d-6489e6daee91";
    public const string VideoUrl = "https://cdn.example.com/videos/046b6c7f-0b8a-43b9-b35d-6489e6daee91.mp4?token=0123456789";
    public const string Accepted = $$$"""{"data":{"task_id":"{{{TaskId}}}","status":"CREATED"}}""";
    public const string Done = $$$"""{"data":{"task_id":"{{{TaskId}}}","status":"COMPLETED","generated":["{{{VideoUrl}}}"]}}""";
}
