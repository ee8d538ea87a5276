using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Calls;

/// <summary>The request as it is written by hand.</summary>
internal sealed record PlainRequest(
    [property: JsonPropertyName("image")] string Image,
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("duration")] string Duration,
    [property: JsonPropertyName("camera_fixed")] bool CameraFixed,
    [property: JsonPropertyName("aspect_ratio")] string AspectRatio,
    [property: JsonPropertyName("frames_per_second")] int FramesPerSecond,
    [property: JsonPropertyName("seed")] long Seed)
{
    /// <summary>With the values that all ways send.</summary>
    public static PlainRequest New() =>
        new(CallData.Image, CallData.Prompt, CallData.Duration, CameraFixed: false, CallData.AspectRatio, CallData.FramesPerSecond, CallData.Seed);
}
