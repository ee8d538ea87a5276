using Reelwire.AimlApi;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

namespace Reelwire.Cli.Vendors;

/// <summary>The vendors of this build; the only place that knows their packages.</summary>
internal static class VendorList
{
    public static IReadOnlyList<VendorEntry> Create() =>
    [
        new("freepik", "FREEPIK_API_KEY", Freepik),
        new("fal", "FAL_KEY", Fal),
        new("novita", "NOVITA_API_KEY", Novita),
        new("aimlapi", "AIMLAPI_API_KEY", AimlApi),
    ];

    private static FreepikClient Freepik(ClientSettings settings)
    {
        var options = settings.Apply(new FreepikOptions());
        options.BaseAddress = settings.SimulatorAddress("freepik") ?? options.BaseAddress;
        return new FreepikClient(options, settings.NewHandler(), settings.Time);
    }

    private static FalClient Fal(ClientSettings settings)
    {
        var options = settings.Apply(new FalOptions());
        options.QueueAddress = settings.SimulatorAddress("fal/queue") ?? options.QueueAddress;
        options.SyncAddress = settings.SimulatorAddress("fal/run") ?? options.SyncAddress;
        options.StorageAddress = settings.SimulatorAddress("fal/rest") ?? options.StorageAddress;
        return new FalClient(options, settings.NewHandler(), settings.Time);
    }

    private static NovitaClient Novita(ClientSettings settings)
    {
        var options = settings.Apply(new NovitaOptions());
        options.BaseAddress = settings.SimulatorAddress("novita") ?? options.BaseAddress;
        return new NovitaClient(options, settings.NewHandler(), settings.Time);
    }

    private static AimlApiClient AimlApi(ClientSettings settings)
    {
        var options = settings.Apply(new AimlApiOptions());
        options.BaseAddress = settings.SimulatorAddress("aimlapi") ?? options.BaseAddress;
        return new AimlApiClient(options, settings.NewHandler(), settings.Time);
    }
}
