using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Simulator;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Time;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>A simulator and a host on one clock. Tasks take half a minute of it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    private static readonly MediaInput s_image = MediaInput.FromUri(new Uri("https://example.com/first.jpg"));

    private Stage(VendorSimulator simulator, WebhookHost host) => (Simulator, Host) = (simulator, host);

    public VendorSimulator Simulator { get; }

    public WebhookHost Host { get; }

    public static SeedancePro720pRequest FreepikRequest => new() { Prompt = "She smiles", Image = s_image };

    public static SeedanceV1ProImageToVideoRequest FalRequest => new() { Prompt = "She smiles", ImageUrl = s_image };

    public static async Task<Stage> StartAsync(HostSettings? settings = null)
    {
        var clock = new VirtualClock();
        var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = Duration }, Documents(), TestContext.Current.CancellationToken);
        return new Stage(simulator, await WebhookHost.StartAsync(simulator, clock, settings));
    }

    public Task<GenerationTask<TaskResponse>> SubmitToFreepikAsync() => Host.Freepik.SubmitSeedancePro720pAsync(FreepikRequest, TestContext.Current.CancellationToken);

    public Task<GenerationTask<SeedanceV1ProImageToVideoOutput>> SubmitToFalAsync() => Host.Fal.SubmitSeedanceV1ProImageToVideoAsync(FalRequest, TestContext.Current.CancellationToken);

    public Task<GenerationTask<WebhookModelResult>> SubmitToNovitaAsync() =>
        Host.Novita.Connection.Tasks.SubmitAsync(WebhookModel.Of(Host.Novita), new WebhookModelRequest { Prompt = "She smiles" }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    // No page given here lists Novita's extra.webhook: a made-up model of the simulator's own tests does.
    private static ApiDocument[] Documents()
    {
        using var stream = typeof(Stage).Assembly.GetManifestResourceStream("novita.openapi.json")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var novita = ApiDocument.Parse(buffer.ToArray());
        return [.. EmbeddedDocuments.Read().Where(document => document.Server != novita.Server), novita];
    }
}
