using Reelwire.Core;

namespace Reelwire.Cli.Vendors;

/// <summary>How a client is made.</summary>
internal sealed record ClientSettings
{
    private const string SimulatedKey = "simulated";

    private ClientSettings(string apiKey) => ApiKey = apiKey;

    /// <summary>For a client that is never sent on its way: the address is that of loopback's discard port.</summary>
    public static ClientSettings Nowhere { get; } = ForSimulator(new Uri("http://127.0.0.1:9"));

    /// <summary>The API key.</summary>
    public string ApiKey { get; }

    /// <summary>The simulator that stands for all vendors; <see langword="null"/> for the real ones.</summary>
    public Uri? Simulator { get; private init; }

    /// <summary>How long to wait for a video; the library's default when absent.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Leads to the real vendor.</summary>
    public static ClientSettings ForVendor(string apiKey) => new(apiKey);

    /// <summary>Leads to a simulator; no key is needed.</summary>
    public static ClientSettings ForSimulator(Uri address) => new(SimulatedKey) { Simulator = address };

    /// <summary>The simulator's address that stands for one of a vendor's hosts.</summary>
    public Uri? SimulatorAddress(string path) => Simulator is null ? null : new Uri(Simulator, path);

    /// <summary>Sets what all vendors' options share.</summary>
    public TOptions Apply<TOptions>(TOptions options)
        where TOptions : VideoClientOptions
    {
        options.ApiKey = ApiKey;
        options.Polling.Deadline = Deadline ?? options.Polling.Deadline;
        if (Simulator is not null)
        {
            options.Polling.MinInterval = TimeSpan.FromMilliseconds(100);
            options.Polling.MaxInterval = TimeSpan.FromMilliseconds(250);
            options.Downloads.AllowLoopback = true;
        }

        return options;
    }

    /// <summary>What sends to a simulator: straight, since a proxy's loopback is another machine. <see langword="null"/> leaves the choice to the client.</summary>
    public HttpMessageHandler? NewHandler() => Simulator is null ? null : new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };
}
