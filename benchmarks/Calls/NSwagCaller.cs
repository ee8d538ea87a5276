using Reelwire.Benchmarks.Calls.NSwag;

namespace Reelwire.Benchmarks.Calls;

/// <summary>The client that NSwag prints with its own templates.</summary>
internal sealed class NSwagCaller : ICaller
{
    private readonly HttpClient _http;
    private readonly FreepikNSwagClient _client;

    public NSwagCaller(HttpMessageHandler network)
    {
        _http = new HttpClient(network);
        _http.DefaultRequestHeaders.Add(CallData.KeyHeader, CallData.Key);
        _client = new FreepikNSwagClient(_http);
    }

    public async Task<string?> SubmitAsync() => (await _client.SubmitSeedancePro720pAsync(new SeedancePro720pRequest
    {
        Image = CallData.Image,
        Prompt = CallData.Prompt,
        Duration = SeedancePro720pDuration._5,
        Camera_fixed = false,
        Aspect_ratio = SeedanceAspectRatio.Widescreen_16_9,
        Frames_per_second = SeedancePro720pFramesPerSecond._24,
        Seed = CallData.Seed,
    }).ConfigureAwait(false)).Data.Task_id;

    public async Task<string?> GetAsync() => (await _client.GetSeedancePro720pTaskAsync(CallData.TaskId).ConfigureAwait(false)).Data.Generated.First();

    public void Dispose() => _http.Dispose();
}
