using Reelwire.Simulator;

namespace Reelwire.Cli.Tests;

public sealed class LiveTests
{
    [Fact]
    public async Task Live_uses_the_key_of_the_chosen_vendor_and_no_simulator()
    {
        await using var vendor = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 1 }, TestContext.Current.CancellationToken);
        var keys = new List<string>();
        await using var cli = new CliFixture { Vendors = CliFixture.VendorsAt(vendor, keys), Variables = { ["NOVITA_API_KEY"] = "secret-key" } };

        var result = await cli.GenerateAsync("--live", "--vendor", "novita");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["secret-key"], keys);
        Assert.Null(cli.Simulator);
        Assert.Single(vendor.Charges);
        Assert.DoesNotContain("Simulated", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_sends_nothing_to_the_real_vendor()
    {
        await using var vendor = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var keys = new List<string>();
        await using var cli = new CliFixture { Vendors = CliFixture.VendorsAt(vendor, keys), Variables = { ["NOVITA_API_KEY"] = "secret-key" } };

        var result = await cli.GenerateAsync("--live", "--vendor", "novita", "--duration", "7");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(keys);
        Assert.Empty(vendor.Requests);
    }

    [Fact]
    public async Task A_live_task_that_takes_too_long_is_handed_back_with_the_line_that_goes_on_with_it()
    {
        await using var vendor = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = int.MaxValue }, TestContext.Current.CancellationToken);
        await using var cli = new CliFixture { Vendors = CliFixture.VendorsAt(vendor, []), Variables = { ["NOVITA_API_KEY"] = "secret-key" } };

        var result = await cli.GenerateAsync("--live", "--vendor", "novita", "--timeout", "1");

        Assert.Equal(4, result.ExitCode);
        Assert.Matches(@"^go on with: reelwire resume rw1\.novita\.\S+ --live$", result.ErrorLines[^1]);
    }
}
