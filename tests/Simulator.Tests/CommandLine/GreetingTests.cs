using Reelwire.Simulator.CommandLine;

namespace Reelwire.Simulator.Tests.CommandLine;

public sealed class GreetingTests
{
    [Fact]
    public async Task It_names_every_address_and_the_options_that_lead_a_client_to_it()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var greeting = Greeting.For(simulator);

        Assert.All(Enum.GetValues<VendorHost>(), host => Assert.Contains($" {simulator.AddressOf(host)}\n", greeting, StringComparison.Ordinal));
        Assert.All(
            ["BaseAddress", "QueueAddress", "SyncAddress", "StorageAddress", "Downloads.AllowLoopback = true", "Polling.MinInterval"],
            option => Assert.Contains(option, greeting, StringComparison.Ordinal));
    }
}
