using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Generation.Tests.Wild;

/// <summary>The four vendors' clients with the wild pages among their own, generated and compiled as a build does it, and a simulator of their documents.</summary>
public sealed class WildClients : IAsyncLifetime
{
    private readonly List<VideoClient> _clients = [];
    private Checkout? _checkout;

    /// <summary>Why there are none; null where there are.</summary>
    public string? Missing { get; private set; }

    public IReadOnlyList<VideoClient> Clients => _clients;

    internal SimulatorState? Simulator { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Missing = Directory.Exists(WildPage.Folder) ? Checkout.WithoutNSwag : "Vendors' other pages are not part of the repository.";
        if (Missing is not null)
        {
            return;
        }

        _checkout = new Checkout();
        foreach (var page in WildPage.All)
        {
            page.AddTo(_checkout);
        }

        string[] vendors = [.. WildPage.All.Select(page => page.Vendor).Distinct()];
        await Task.WhenAll(vendors.Select(async vendor =>
        {
            var (exitCode, output) = await _checkout.GenerateAsync(vendor);
            Assert.True(exitCode == 0, output);
        }));
        var assembly = await Compilation.RunAsync(_checkout);
        var documents = vendors.SelectMany(vendor => Directory.EnumerateFiles(_checkout.PathOf($"generated/{vendor}"), "*.openapi.json"));
        Simulator = new SimulatorState(new SimulatorOptions { PollsUntilDone = 2 }, [.. documents.Select(file => ApiDocument.Parse(File.ReadAllBytes(file)))]);
        _clients.AddRange(assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(VideoClient))).Select(Create));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        _checkout?.Dispose();
    }

    // new FalClient(new FalOptions { ApiKey = "any" }, handler, null), of types that this project cannot know.
    private VideoClient Create(Type type)
    {
        var constructor = type.GetConstructors().Single(constructor => constructor.GetParameters().Length == 3);
        var options = (VideoClientOptions)Activator.CreateInstance(constructor.GetParameters()[0].ParameterType)!;
        options.ApiKey = "any";
        return (VideoClient)constructor.Invoke([options, new InProcessHandler(Simulator!), null]);
    }
}
