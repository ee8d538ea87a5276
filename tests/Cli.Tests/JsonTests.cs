using System.Text.Json;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Cli.Tests;

public sealed class JsonTests
{
    [Fact]
    public async Task Standard_output_holds_one_object_per_video_and_nothing_else()
    {
        await using var cli = new CliFixture();

        var result = await cli.GenerateAsync("--json");

        Assert.Equal(0, result.ExitCode);
        var videos = result.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["freepik", "fal", "novita", "aimlapi"], videos.Select(video => video.GetProperty("vendor").GetString()));
        Assert.All(videos, video =>
        {
            Assert.Equal("saved", video.GetProperty("outcome").GetString());
            Assert.True(video.GetProperty("simulated").GetBoolean());
            Assert.Equal(new FileInfo(video.GetProperty("path").GetString()!).Length, video.GetProperty("bytes").GetInt64());
            Assert.True(video.GetProperty("seconds").GetDouble() > 0);
            Assert.Equal(video.GetProperty("model").GetString(), TaskHandle.Parse(video.GetProperty("handle").GetString()!).Operation);
            Assert.False(video.TryGetProperty("error", out _));
        });
    }

    [Fact]
    public async Task A_failure_is_an_object_too()
    {
        await using var cli = new CliFixture
        {
            Script = simulator => simulator.Script(VendorHost.FalQueue, "submit-seedance-v1-pro-image-to-video", SimulatedAnswer.Json(401, """{"detail":"no"}""")),
        };

        var result = await cli.GenerateAsync("--vendor", "fal", "--json");

        Assert.Equal(1, result.ExitCode);
        var video = JsonDocument.Parse(Assert.Single(result.OutputLines)).RootElement;
        Assert.Equal("failed", video.GetProperty("outcome").GetString());
        Assert.Contains("FAL_KEY", video.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(video.TryGetProperty("path", out _));
    }
}
