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
    Func<Uri, Action<VideoClientOptions>, HttpMessageHandler, TimeProvider, VideoClient> New,
    Func<IServiceCollection, Uri, Action<VideoClientOptions>, IHttpClientBuilder> Add,
    Func<IServiceProvider, VideoClient> Get)
{
    /// <summary>The four vendors.</summary>
    public static IReadOnlyList<VendorCase> All { get; } =
    [
        new(
            VendorHost.Freepik,
            ["submit-seedance-pro-720p", "submit-wan-v2-2-580p"],
            "get-seedance-pro-720p-task",
            (address, configure, primary, time) => new FreepikClient(Set(new FreepikOptions { BaseAddress = address }, configure), primary, time),
            (services, address, configure) => services.AddFreepik(options => Set(options, configure).BaseAddress = address),
            provider => provider.GetRequiredService<FreepikClient>()),
        new(
            VendorHost.FalQueue,
            ["submit-seedance-v1-pro-image-to-video"],
            "get-bytedance-status",
            (address, configure, primary, time) => new FalClient(Set(new FalOptions { QueueAddress = address }, configure), primary, time),
            (services, address, configure) => services.AddFal(options => Set(options, configure).QueueAddress = address),
            provider => provider.GetRequiredService<FalClient>()),
        new(
            VendorHost.Novita,
            ["submit-seedance-v1-pro-i2v"],
            "get-task-result",
            (address, configure, primary, time) => new NovitaClient(Set(new NovitaOptions { BaseAddress = address }, configure), primary, time),
            (services, address, configure) => services.AddNovita(options => Set(options, configure).BaseAddress = address),
            provider => provider.GetRequiredService<NovitaClient>()),
        new(
            VendorHost.AimlApi,
            ["submit-video-generation"],
            "get-video-generation",
            (address, configure, primary, time) => new AimlApiClient(Set(new AimlApiOptions { BaseAddress = address }, configure), primary, time),
            (services, address, configure) => services.AddAimlApi(options => Set(options, configure).BaseAddress = address),
            provider => provider.GetRequiredService<AimlApiClient>()),
    ];

    private static TOptions Set<TOptions>(TOptions options, Action<VideoClientOptions> configure)
        where TOptions : VideoClientOptions
    {
        configure(options);
        return options;
    }
}
