using Microsoft.Extensions.DependencyInjection;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;
using Reelwire.Simulator;

namespace Reelwire.SubmitOnce;

/// <summary>How the client of one vendor is made.</summary>
/// <param name="Host">The host that takes submits.</param>
/// <param name="Submits">The operations that submit, in the order of the client's models.</param>
/// <param name="Read">The operation that reads a task of the first model.</param>
/// <param name="New">A client with connections of its own.</param>
/// <param name="Add">Registers a client.</param>
/// <param name="Get">Gets it from the container.</param>
internal sealed record VendorCase(
    VendorHost Host,
    IReadOnlyList<string> Submits,
    string Read,
    Func<VendorSimulator, Action<VideoClientOptions>, HttpMessageHandler, TimeProvider, VideoClient> New,
    Func<IServiceCollection, VendorSimulator, Action<VideoClientOptions>, IHttpClientBuilder> Add,
    Func<IServiceProvider, VideoClient> Get)
{
    /// <summary>The host that images are uploaded to ahead of each submit; null where they travel inside it.</summary>
    public VendorHost? Storage { get; private init; }

    /// <summary>The four vendors, fal.ai in both ways.</summary>
    public static IReadOnlyList<VendorCase> All { get; } =
    [
        new(
            VendorHost.Freepik,
            ["submit-seedance-pro-720p", "submit-wan-v2-2-580p"],
            "get-seedance-pro-720p-task",
            (simulator, configure, primary, time) => new FreepikClient(Set(new FreepikOptions { BaseAddress = simulator.Freepik }, configure), primary, time),
            (services, simulator, configure) => services.AddFreepik(options => Set(options, configure).BaseAddress = simulator.Freepik),
            provider => provider.GetRequiredService<FreepikClient>()),
        new(
            VendorHost.FalQueue,
            ["submit-seedance-v1-pro-image-to-video"],
            "get-bytedance-status",
            (simulator, configure, primary, time) => new FalClient(Set(new FalOptions { QueueAddress = simulator.FalQueue }, configure), primary, time),
            (services, simulator, configure) => services.AddFal(options => Set(options, configure).QueueAddress = simulator.FalQueue),
            provider => provider.GetRequiredService<FalClient>()),
        new(
            VendorHost.FalQueue,
            ["submit-seedance-v1-pro-image-to-video"],
            "get-bytedance-status",
            (simulator, configure, primary, time) => new FalClient(Uploading(Set(new FalOptions(), configure), simulator), primary, time),
            (services, simulator, configure) => services.AddFal(options => Uploading(Set(options, configure), simulator)),
            provider => provider.GetRequiredService<FalClient>())
        {
            Storage = VendorHost.FalRest,
        },
        new(
            VendorHost.Novita,
            ["submit-seedance-v1-pro-i2v"],
            "get-task-result",
            (simulator, configure, primary, time) => new NovitaClient(Set(new NovitaOptions { BaseAddress = simulator.Novita }, configure), primary, time),
            (services, simulator, configure) => services.AddNovita(options => Set(options, configure).BaseAddress = simulator.Novita),
            provider => provider.GetRequiredService<NovitaClient>()),
        new(
            VendorHost.AimlApi,
            ["submit-video-generation"],
            "get-video-generation",
            (simulator, configure, primary, time) => new AimlApiClient(Set(new AimlApiOptions { BaseAddress = simulator.AimlApi }, configure), primary, time),
            (services, simulator, configure) => services.AddAimlApi(options => Set(options, configure).BaseAddress = simulator.AimlApi),
            provider => provider.GetRequiredService<AimlApiClient>()),
    ];

    private static FalOptions Uploading(FalOptions options, VendorSimulator simulator)
    {
        (options.QueueAddress, options.StorageAddress, options.UploadImagesAbove) = (simulator.FalQueue, simulator.FalRest, 0);
        options.Downloads.AllowLoopback = true;
        return options;
    }

    private static TOptions Set<TOptions>(TOptions options, Action<VideoClientOptions> configure)
        where TOptions : VideoClientOptions
    {
        configure(options);
        return options;
    }
}
