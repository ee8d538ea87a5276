using System.Net;

namespace Reelwire.Simulator.Tests;

/// <summary>What the vendors' own pages say, tried on the simulator of their documents.</summary>
public sealed class PageTests
{
    private const string NovitaPath = "/v3/async/seedance-v1-pro-i2v";

    [Fact]
    public async Task AimlApis_own_sample_with_duration_as_text_passes_on_its_older_url_only()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        const string Sample = """
            { "model": "bytedance/seedance-1-0-pro-i2v", "prompt": "Mona Lisa puts on glasses with her hands.",
              "image_url": "https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg", "duration": "5" }
            """;

        Assert.Equal(HttpStatusCode.OK, (await Reply.PostAsync(simulator.AimlApi + "/v2/generate/video/bytedance/generation", "Bearer any", Sample)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Reply.PostAsync(simulator.AimlApi + "/v2/video/generations", "Bearer any", Sample)).Status);
    }

    [Fact]
    public async Task Fals_status_url_with_the_sub_path_is_answered_with_405()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var reply = await Reply.GetAsync(simulator.FalQueue + "/fal-ai/bytedance/seedance/v1/pro/image-to-video/requests/1/status", "Key any");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
    }

    [Theory]
    [InlineData(2000, HttpStatusCode.OK)]
    [InlineData(2001, HttpStatusCode.BadRequest)]
    public async Task A_prompt_at_Novita_may_have_2000_characters(int length, HttpStatusCode status)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var prompt = string.Concat(Enumerable.Repeat("\U0001F600", length));

        var reply = await Reply.PostAsync(simulator.Novita + NovitaPath, "Bearer any", $$"""{ "image": "https://example.com/a.jpg", "resolution": "480p", "prompt": "{{prompt}}" }""");

        Assert.Equal(status, reply.Status);
    }

    [Theory]
    [InlineData(36, 64, "INVALID_IMAGE_SIZE")]
    [InlineData(6000, 64, "IMAGE_EXCEEDS_MAX_RESOLUTION")]
    [InlineData(512, 30 * 1024 * 1024, null)]
    [InlineData(512, (30 * 1024 * 1024) + 1, "IMAGE_FILE_EXCEEDS_MAX_SIZE")]
    public async Task An_image_at_Novita_is_refused_with_the_reason(short side, int length, string? reason)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var image = new byte[length];
        "GIF89a"u8.CopyTo(image);
        BitConverter.TryWriteBytes(image.AsSpan(6), side);
        BitConverter.TryWriteBytes(image.AsSpan(8), side);

        var reply = await Reply.PostAsync(simulator.Novita + NovitaPath, "Bearer any", $$"""{ "image": "{{Convert.ToBase64String(image)}}", "resolution": "480p" }""");

        Assert.Equal(reason is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(reason, reply.Body.TryGetProperty("reason", out var given) ? given.GetString() : null);
    }
}
