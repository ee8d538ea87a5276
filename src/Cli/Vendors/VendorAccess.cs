using Reelwire.Cli.Commands;
using Reelwire.Core;
using Reelwire.Simulator;

namespace Reelwire.Cli.Vendors;

/// <summary>The way to the vendors for one command: to the real ones with --live, else to a simulator.</summary>
internal sealed class VendorAccess : IAsyncDisposable
{
    private readonly CliEnvironment _environment;
    private readonly RunSettings _settings;
    private readonly VendorSimulator? _embedded;
    private readonly List<VideoClient> _clients = [];

    private VendorAccess(CliEnvironment environment, RunSettings settings, VendorSimulator? embedded)
    {
        _environment = environment;
        _settings = settings;
        _embedded = embedded;
    }

    /// <summary>Refuses to go on when the key of a chosen vendor is missing; without --live no key is looked at.</summary>
    public static void CheckKeys(CliEnvironment environment, RunSettings settings, IEnumerable<VendorEntry> vendors)
    {
        if (!settings.Live)
        {
            return;
        }

        var missing = vendors.Where(vendor => !IsKey(environment.Variable(vendor.KeyVariable))).ToArray();
        if (missing.Length > 0)
        {
            throw new BadInputException($"--live needs the vendor's API key, one word of ASCII, in an environment variable: {string.Join(", ", missing.Select(vendor => $"{vendor.KeyVariable} for {vendor.Name}"))}.");
        }
    }

    /// <summary>Opens the way, and starts the embedded simulator where it leads there.</summary>
    public static async Task<VendorAccess> OpenAsync(CliEnvironment environment, RunSettings settings, CancellationToken cancellationToken)
    {
        var embedded = settings.UsesEmbeddedSimulator ? await environment.StartSimulator(cancellationToken) : null;
        return new VendorAccess(environment, settings, embedded);
    }

    /// <summary>A vendor's client; it is closed with this object.</summary>
    public VideoClient Connect(VendorEntry vendor)
    {
        var settings = _settings.Live
            ? ClientSettings.ForVendor(_environment.Variable(vendor.KeyVariable) ?? throw new InvalidOperationException($"{vendor.KeyVariable} was checked and is gone."))
            : ClientSettings.ForSimulator(_settings.Simulator ?? _embedded?.BaseAddress ?? throw new InvalidOperationException("There is no simulator to lead to."));
        var client = vendor.Connect(settings with { Deadline = _settings.Timeout, Time = _environment.Time });
        _clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await (_embedded?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    // A header takes nothing else; a stray line break must not end in an exception that quotes the key.
    private static bool IsKey(string? value) => !string.IsNullOrEmpty(value) && value.All(c => c is > ' ' and <= '~');
}
