using Microsoft.Extensions.DependencyInjection;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;
using Reelwire.Simulator;

namespace Reelwire.Contract.Tests;

/// <summary>A host that uses all vendors at once.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task Vendors_stand_side_by_side_in_one_container()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddFreepik(options => (options.ApiKey, options.BaseAddress) = ("freepik-key", simulator.Freepik));
        services.AddFal(options => (options.ApiKey, options.QueueAddress) = ("fal-key", simulator.FalQueue));
        services.AddNovita(options => (options.ApiKey, options.BaseAddress) = ("novita-key", simulator.Novita));
        services.AddAimlApi(options => (options.ApiKey, options.BaseAddress) = ("aimlapi-key", simulator.AimlApi));
        await using var host = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        VideoClient[] clients =
        [
            host.GetRequiredService<FreepikClient>(),
            host.GetRequiredService<FalClient>(),
            host.GetRequiredService<NovitaClient>(),
            host.GetRequiredService<AimlApiClient>(),
        ];

        foreach (var client in clients)
        {
            await client.Models[0].SubmitAsync(
                new VideoPrompt { Prompt = "She smiles", Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["freepik", "fal", "novita", "aimlapi"], clients.Select(client => client.Vendor));
        Assert.Equal([VendorHost.Freepik, VendorHost.FalQueue, VendorHost.Novita, VendorHost.AimlApi], simulator.Charges.Select(charge => charge.Host));
    }

    [Fact]
    public async Task A_vendor_may_be_added_twice()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddNovita(options => options.ApiKey = "novita-key");
        services.AddNovita(options => options.BaseAddress = simulator.Novita);
        await using var host = services.BuildServiceProvider();

        await host.GetRequiredService<NovitaClient>().Models[0].SubmitAsync(
            new VideoPrompt { Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) }, TestContext.Current.CancellationToken);

        Assert.Single(simulator.Charges);
        Assert.Single(host.GetServices<NovitaClient>());
    }
}
