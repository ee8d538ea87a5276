using System.Text.Json;
using Reelwire.AimlApi;
using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <summary>
/// Literals are those of specs/aimlapi/seedance-1-0-pro-i2v.md. The page contradicts itself twice, and its schema was taken both times:
/// its samples send <c>"duration":"5"</c> where the schema says <c>integer</c> with the values 5 and 10, and a schema is what a server validates against;
/// they call <c>/v2/generate/video/bytedance/generation</c> where its schemas say <c>/v2/video/generations</c>, and the page calls the former the legacy URL.
/// </summary>
public sealed partial class AimlApiContractTests
{
    private const string Key = "AIMLAPI-KEY";
    private const string GenerationId = "cgt-20250721143112-kkm5n";

    private static readonly Seedance1_0ProI2vRequest s_pagesExample = new()
    {
        Prompt = "Mona Lisa puts on glasses with her hands.",
        ImageUrl = MediaInput.FromUri(new Uri("https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg")),
        Duration = Seedance1_0ProI2vDuration.Value5,
    };

    /// <summary>The example leaves the resolution out; it is priced, so its documented default is named.</summary>
    [Fact]
    public async Task Submitting_sends_the_example_of_the_page_with_the_duration_as_a_number() => Assert.Equal(
        WireRequest.Literal("""
            POST /v2/video/generations HTTP/1.1
            Accept: application/json
            Authorization: Bearer AIMLAPI-KEY
            Content-Length: 218
            Content-Type: application/json
            Host: api.aimlapi.com
            User-Agent: Reelwire

            {"model":"bytedance/seedance-1-0-pro-i2v",
            "image_url":"https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg",
            "prompt":"Mona Lisa puts on glasses with her hands.",
            "resolution":"1080p",
            "duration":5}
            """),
        await SentAsync((api, token) => api.SubmitVideoGenerationAsync(s_pagesExample, token)));

    [Fact]
    public async Task Submitting_sends_every_member_of_the_schema() => Assert.Equal(
        WireRequest.Literal("""
            POST /v2/video/generations HTTP/1.1
            Accept: application/json
            Authorization: Bearer AIMLAPI-KEY
            Content-Length: 312
            Content-Type: application/json
            Host: api.aimlapi.com
            User-Agent: Reelwire

            {"model":"bytedance/seedance-1-0-pro-i2v",
            "image_url":"https://s2-111386.kwimgs.com/bs2/mmu-aiplatform-temp/kling/20240620/1.jpeg",
            "prompt":"Mona Lisa puts on glasses with her hands.",
            "resolution":"480p",
            "duration":10,
            "watermark":false,
            "seed":0,
            "camerafixed":true,
            "last_image_url":"https://example.com/last.png"}
            """),
        await SentAsync((api, token) => api.SubmitVideoGenerationAsync(
            new Seedance1_0ProI2vRequest
            {
                Prompt = s_pagesExample.Prompt,
                ImageUrl = s_pagesExample.ImageUrl,
                Resolution = Seedance1_0ProI2vResolution.P480,
                Duration = Seedance1_0ProI2vDuration.Value10,
                Watermark = false,
                Seed = 0,
                CameraFixed = true,
                LastImageUrl = MediaInput.FromUri(new Uri("https://example.com/last.png")),
            },
            token)));

    /// <summary>The schema requires model and prompt. The resolution has a documented default, which is named; the duration is priced too but has none, so the vendor decides.</summary>
    [Fact]
    public async Task The_smallest_request_names_the_resolution_that_is_paid_for() => Assert.Equal(
        WireRequest.Literal("""
            POST /v2/video/generations HTTP/1.1
            Accept: application/json
            Authorization: Bearer AIMLAPI-KEY
            Content-Length: 85
            Content-Type: application/json
            Host: api.aimlapi.com
            User-Agent: Reelwire

            {"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles","resolution":"1080p"}
            """),
        await SentAsync((api, token) => api.SubmitVideoGenerationAsync(new Seedance1_0ProI2vRequest { Prompt = "She smiles" }, token)));

    [Fact]
    public async Task A_generation_is_read_by_its_id() => Assert.Equal(
        """
        GET /v2/video/generations?generation_id=cgt-20250721143112-kkm5n HTTP/1.1
        Accept: application/json
        Authorization: Bearer AIMLAPI-KEY
        Host: api.aimlapi.com
        User-Agent: Reelwire
        """,
        await SentAsync((api, token) => api.GetVideoGenerationAsync(GenerationId, token)));

    /// <summary>Ids of this vendor hold model names: <c>50f3...:kling-video/v1.6/pro/effects</c>.</summary>
    [Fact]
    public async Task An_id_stays_one_value_whatever_it_holds()
    {
        var request = await SentAsync((api, token) => api.GetVideoGenerationAsync("50f3:kling-video/v1.6/pro/effects", token));

        Assert.StartsWith("GET /v2/video/generations?generation_id=50f3%3Akling-video%2Fv1.6%2Fpro%2Feffects HTTP/1.1\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_the_page_does_not_list_are_sent_as_they_are()
    {
        var request = await SentAsync((api, token) => api.SubmitVideoGenerationAsync(
            new Seedance1_0ProI2vRequest { Prompt = "She smiles", Resolution = Seedance1_0ProI2vResolution.Parse("4k"), Duration = new Seedance1_0ProI2vDuration(15), AdditionalProperties = new Dictionary<string, JsonElement> { ["negative_prompt"] = JsonElement.Parse("\"rain\"") } }, token));

        Assert.EndsWith("""{"model":"bytedance/seedance-1-0-pro-i2v","prompt":"She smiles","resolution":"4k","duration":15,"negative_prompt":"rain"}""", request, StringComparison.Ordinal);
    }

    private static async Task<string> SentAsync(Func<IAimlApi, CancellationToken, Task> call)
    {
        await using var wire = new WireServer();
        using var client = new AimlApiClient(new AimlApiOptions { ApiKey = Key }, wire.NewHandler());
        await call(client.Api, TestContext.Current.CancellationToken);
        return await wire.SingleRequestAsync();
    }

    private static async Task<T> AnsweredAsync<T>(string operation, int status, string json, Func<IAimlApi, CancellationToken, Task<T>> call)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.AimlApi, operation, SimulatedAnswer.Json(status, json));
        using var client = new AimlApiClient(new AimlApiOptions { ApiKey = Key, BaseAddress = simulator.AimlApi, Retries = { Submits = 0 } });
        return await call(client.Api, TestContext.Current.CancellationToken);
    }
}
