using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;
using Reelwire.Freepik;

namespace Reelwire.Contract.Tests;

public sealed class FreepikContractTests
{
    [Fact]
    public async Task Submitting_seedance_sends_the_example_of_its_page()
    {
        await using var wire = new WireServer();
        using var client = new FreepikClient(new FreepikOptions { ApiKey = "FREEPIK-KEY" }, wire.NewHandler());

        await client.Api.SubmitSeedancePro720pAsync(
            new SeedancePro720pRequest
            {
                WebhookUrl = "https://www.example.com/webhook",
                Image = MediaInput.FromUri(new Uri("https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg")),
                Prompt = "A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting",
                Duration = SeedancePro720pDuration.Value5,
                CameraFixed = false,
                AspectRatio = SeedanceAspectRatio.Widescreen16x9,
                Seed = 69,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            WireRequest.Literal("""
                POST /v1/ai/image-to-video/seedance-pro-720p HTTP/1.1
                Accept: application/json
                Content-Length: 413
                Content-Type: application/json
                Host: api.freepik.com
                User-Agent: Reelwire
                x-freepik-api-key: FREEPIK-KEY

                {"webhook_url":"https://www.example.com/webhook",
                "image":"https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg",
                "prompt":"A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting",
                "duration":"5",
                "camera_fixed":false,
                "aspect_ratio":"widescreen_16_9",
                "frames_per_second":24,
                "seed":69}
                """),
            await wire.SingleRequestAsync());
    }
}
