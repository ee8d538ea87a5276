using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;
using Reelwire.Simulator;

namespace Reelwire.Contract.Tests.Faults;

/// <summary>A vendor, as far as faults are concerned.</summary>
/// <param name="Title">Its name for people.</param>
/// <param name="Host">The host that takes submits.</param>
/// <param name="Submit">The operation that submits the first model's tasks.</param>
/// <param name="Model">That model.</param>
/// <param name="New">A client.</param>
internal sealed record FaultVendor(string Title, VendorHost Host, string Submit, string Model, Func<Uri, Action<VideoClientOptions>, HttpMessageHandler, TimeProvider, VideoClient> New)
{
    private static readonly MediaInput s_image = MediaInput.FromUri(new Uri("https://example.com/first.jpg"));

    /// <summary>A look at a task.</summary>
    public required FreeCall Look { get; init; }

    /// <summary>Other calls that tell of tasks.</summary>
    public IReadOnlyList<FreeCall> Others { get; init; } = [];

    /// <summary>What the vendor adds to a 404 about a task.</summary>
    public string NotFound { get; init; } = "";

    /// <summary>A submit with a webhook; null where the page knows none.</summary>
    public Func<VideoClient, string, CancellationToken, Task>? SubmitWithWebhook { get; init; }

    /// <summary>The four vendors.</summary>
    public static IReadOnlyList<FaultVendor> All { get; } =
    [
        new("Freepik", VendorHost.Freepik, "submit-seedance-pro-720p", "seedance-pro-720p", (address, configure, primary, time) => new FreepikClient(Set(new FreepikOptions { BaseAddress = address }, configure), primary, time))
        {
            Look = new("get-seedance-pro-720p-task", 200, LookAsync),
            Others = [new("list-seedance-pro-720p-tasks", 200, async (client, _, token) => $"{(await ((FreepikClient)client).Api.ListSeedancePro720pTasksAsync(token)).Data?.Count} listed") { IsOfTask = false }],
            SubmitWithWebhook = (client, url, token) => ((FreepikClient)client).SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles", Image = s_image, WebhookUrl = url }, token),
        },
        new("fal.ai", VendorHost.FalQueue, "submit-seedance-v1-pro-image-to-video", "seedance-v1-pro-image-to-video", (address, configure, primary, time) => new FalClient(Set(new FalOptions { QueueAddress = address }, configure), primary, time))
        {
            Look = new("get-bytedance-status", 202, LookAsync),
            Others = [new("get-bytedance-result", 200, LookUntilDoneAsync)],
            SubmitWithWebhook = (client, url, token) => ((FalClient)client).Queue.SubmitSeedanceV1ProImageToVideoAsync(new SeedanceV1ProImageToVideoRequest { Prompt = "She smiles", ImageUrl = s_image }, url, token),
        },
        new("Novita", VendorHost.Novita, "submit-seedance-v1-pro-i2v", "seedance-v1-pro-i2v", (address, configure, primary, time) => new NovitaClient(Set(new NovitaOptions { BaseAddress = address }, configure), primary, time))
        {
            Look = new("get-task-result", 200, LookAsync),
            NotFound = " TASK_NOT_FOUND",
        },
        new("AI/ML API", VendorHost.AimlApi, "submit-video-generation", "seedance-1-0-pro-i2v", (address, configure, primary, time) => new AimlApiClient(Set(new AimlApiOptions { BaseAddress = address }, configure), primary, time))
        {
            Look = new("get-video-generation", 200, LookAsync),
        },
    ];

    public override string ToString() => Title;

    private static async Task<string> LookAsync(VideoClient client, TaskHandle handle, CancellationToken cancellationToken) =>
        (await client.Resume(handle).RefreshAsync(cancellationToken)).State.ToString().ToLowerInvariant();

    private static async Task<string> LookUntilDoneAsync(VideoClient client, TaskHandle handle, CancellationToken cancellationToken)
    {
        var task = client.Resume(handle);
        TaskUpdate update;
        do
        {
            update = await task.RefreshAsync(cancellationToken);
        }
        while (update.State is TaskState.Queued or TaskState.Running);
        return update.State.ToString().ToLowerInvariant();
    }

    private static TOptions Set<TOptions>(TOptions options, Action<VideoClientOptions> configure)
        where TOptions : VideoClientOptions
    {
        configure(options);
        return options;
    }
}
