using Microsoft.Extensions.DependencyInjection;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

namespace Reelwire.PublicRegistry.Tests.Interfaces;

/// <summary>Every interface of the four vendors, and a call of every method, with values that a URL has to escape.</summary>
internal static class RefitApis
{
    private const string Key = "a-good-key";
    private const string Id = "a/b c:1+ü";

    private static readonly byte[] s_image = Png.OfSize(640, 480, 100_000);

    public static IReadOnlyList<RefitApi> All { get; } =
    [
        new RefitApi<IFreepikApi>("https://api.freepik.com", NewFreepik, client => ((FreepikClient)client).Api, FreepikRefit.NewSettings, builder => builder.AddFreepikTransport(SetKey), new()
        {
            [nameof(IFreepikApi.SubmitSeedancePro720pAsync)] = (api, token) => api.SubmitSeedancePro720pAsync(new() { Prompt = "„Kühe“ + 1", Image = MediaInput.FromBytes(s_image) }, token),
            [nameof(IFreepikApi.GetSeedancePro720pTaskAsync)] = (api, token) => api.GetSeedancePro720pTaskAsync(Id, token),
            [nameof(IFreepikApi.ListSeedancePro720pTasksAsync)] = (api, token) => api.ListSeedancePro720pTasksAsync(token),
            [nameof(IFreepikApi.SubmitWanV2_2_580pAsync)] = (api, token) => api.SubmitWanV2_2_580pAsync(new() { Prompt = "She smiles", Image = MediaInput.FromBytes(s_image) }, token),
            [nameof(IFreepikApi.GetWanV2_2_580pTaskAsync)] = (api, token) => api.GetWanV2_2_580pTaskAsync(Id, token),
            [nameof(IFreepikApi.ListWanV2_2_580pTasksAsync)] = (api, token) => api.ListWanV2_2_580pTasksAsync(token),
        }),
        new RefitApi<IFalQueueApi>("https://queue.fal.run", NewFal, client => ((FalClient)client).Queue, FalRefit.NewSettings, AddFal, new()
        {
            [nameof(IFalQueueApi.SubmitSeedanceV1ProImageToVideoAsync)] = (api, token) => api.SubmitSeedanceV1ProImageToVideoAsync(NewSeedance(), "https://example.com/hook?id=1&2", token),
            [nameof(IFalQueueApi.GetBytedanceStatusAsync)] = (api, token) => api.GetBytedanceStatusAsync(Id, "1", token),
            [nameof(IFalQueueApi.GetBytedanceResultAsync)] = (api, token) => api.GetBytedanceResultAsync(Id, token),
            [nameof(IFalQueueApi.CancelBytedanceRequestAsync)] = (api, token) => api.CancelBytedanceRequestAsync(Id, token),
        }),
        new RefitApi<IFalApi>("https://fal.run", NewFal, client => ((FalClient)client).Sync, FalRefit.NewSettings, AddFal, new()
        {
            [nameof(IFalApi.RunSeedanceV1ProImageToVideoAsync)] = (api, token) => api.RunSeedanceV1ProImageToVideoAsync(NewSeedance(), token),
        }),
        new RefitApi<IFalStorageApi>("https://rest.fal.ai", NewFal, client => ((FalClient)client).Storage, FalRefit.NewSettings, AddFal, new()
        {
            [nameof(IFalStorageApi.InitiateUploadAsync)] = (api, token) => api.InitiateUploadAsync("fal-cdn-v3", new() { ContentType = "image/png", FileName = "1.png" }, token),
        }),
        new RefitApi<INovitaApi>("https://api.novita.ai", NewNovita, client => ((NovitaClient)client).Api, NovitaRefit.NewSettings, builder => builder.AddNovitaTransport(SetKey), new()
        {
            [nameof(INovitaApi.SubmitSeedanceV1ProI2vAsync)] = (api, token) =>
                api.SubmitSeedanceV1ProI2vAsync(new() { Prompt = "She smiles", Image = MediaInput.FromBytes(s_image), Resolution = SeedanceV1ProI2vResolution.P480 }, token),
            [nameof(INovitaApi.GetTaskResultAsync)] = (api, token) => api.GetTaskResultAsync(Id, token),
        }),
        new RefitApi<IAimlApi>("https://api.aimlapi.com", NewAimlApi, client => ((AimlApiClient)client).Api, AimlApiRefit.NewSettings, builder => builder.AddAimlApiTransport(SetKey), new()
        {
            [nameof(IAimlApi.SubmitVideoGenerationAsync)] = (api, token) => api.SubmitVideoGenerationAsync(new Seedance1_0ProI2vRequest { Prompt = "She smiles", ImageUrl = MediaInput.FromBytes(s_image) }, token),
            [nameof(IAimlApi.GetVideoGenerationAsync)] = (api, token) => api.GetVideoGenerationAsync(Id, token),
        }),
    ];

    private static SeedanceV1ProImageToVideoRequest NewSeedance() => new() { Prompt = "„Kühe“ + 1", ImageUrl = MediaInput.FromBytes(s_image) };

    private static IHttpClientBuilder AddFal(IHttpClientBuilder builder) => builder.AddFalTransport(SetKey);

    private static void SetKey(VideoClientOptions options) => options.ApiKey = Key;

    private static FreepikClient NewFreepik(HttpMessageHandler network) => new(new FreepikOptions { ApiKey = Key }, network);

    private static FalClient NewFal(HttpMessageHandler network) => new(new FalOptions { ApiKey = Key }, network);

    private static NovitaClient NewNovita(HttpMessageHandler network) => new(new NovitaOptions { ApiKey = Key }, network);

    private static AimlApiClient NewAimlApi(HttpMessageHandler network) => new(new AimlApiOptions { ApiKey = Key }, network);
}
