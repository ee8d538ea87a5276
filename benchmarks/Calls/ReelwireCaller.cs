using Reelwire.Core;
using Reelwire.Freepik;

namespace Reelwire.Benchmarks.Calls;

/// <summary>Our client, as its users call it: checked, guarded, measured, with a task that has a handle.</summary>
internal sealed class ReelwireCaller(HttpMessageHandler network) : ICaller
{
    private static readonly Uri s_image = new(CallData.Image);

    // As many limits as Freepik has, each kept count of as by default, but over before the next call: nobody wants to measure how long Freepik asks its callers to wait.
    private static readonly RequestLimit[] s_limits = [new(250, TimeSpan.FromTicks(1)), new(1_200, TimeSpan.FromTicks(1))];

    private readonly FreepikClient _client = new(new FreepikOptions { ApiKey = CallData.Key, Budget = new RequestBudget(s_limits) }, network);

    public async Task<string?> SubmitAsync()
    {
        var task = await _client.SubmitSeedancePro720pAsync(new SeedancePro720pRequest
        {
            Image = MediaInput.FromUri(s_image),
            Prompt = CallData.Prompt,
            Duration = SeedancePro720pDuration.Value5,
            CameraFixed = false,
            AspectRatio = SeedanceAspectRatio.Widescreen16x9,
            FramesPerSecond = SeedancePro720pFramesPerSecond.Value24,
            Seed = CallData.Seed,
        }).ConfigureAwait(false);
        return task.Handle.TaskId;
    }

    public async Task<string?> GetAsync()
    {
        var answer = await _client.Api.GetSeedancePro720pTaskAsync(CallData.TaskId).ConfigureAwait(false);
        return answer.Data?.Generated?[0];
    }

    public void Dispose() => _client.Dispose();
}
