using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>What that model made.</summary>
internal sealed class WebhookModelResult(JsonElement response) : IGenerationResult
{
    public IReadOnlyList<string> OutputUrls => [.. response.GetProperty("videos").EnumerateArray().Select(video => video.GetProperty("video_url").GetString()!)];
}
