using System.Diagnostics;
using System.Text.RegularExpressions;
using Reelwire.Cli.Vendors;
using Reelwire.Simulator;

namespace Reelwire.Cli.Tests;

public sealed partial class KilledProcessTests
{
    /// <summary>Requests to the simulator at which the process ends; the first is the submit, whose answer has to be printed.</summary>
    public static TheoryData<string, int> Ends
    {
        get
        {
            var random = new Random(20261121);
            var data = new TheoryData<string, int>();
            foreach (var vendor in VendorList.Create())
            {
                data.Add(vendor.Name, random.Next(2, 6));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_task_whose_process_was_killed_is_resumed_from_the_handle_that_it_printed(string vendor, int request)
    {
        using var killed = new Process();
        var requests = 0;
        await using var simulator = await VendorSimulator.StartAsync(
            new SimulatorOptions
            {
                PollsUntilDone = 6,
                OnRequest = _ =>
                {
                    if (Interlocked.Increment(ref requests) == request)
                    {
                        killed.Kill();
                    }
                },
            },
            TestContext.Current.CancellationToken);
        await using var other = new CliFixture();
        killed.StartInfo = new ProcessStartInfo("dotnet", [typeof(CommandLineApp).Assembly.Location, .. CliFixture.Generate(other.Videos), "--vendor", vendor, "--simulator", simulator.BaseAddress.ToString()]) { RedirectStandardError = true };
        killed.Start();
        var told = await killed.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await killed.WaitForExitAsync(TestContext.Current.CancellationToken);

        var resumed = await other.RunAsync(["resume", Handle().Match(told).Value, "--simulator", simulator.BaseAddress.ToString(), "--output", other.Videos]);

        Assert.NotEqual(0, killed.ExitCode);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Single(other.SavedVideos());
        Assert.Single(simulator.Charges);
    }

    [GeneratedRegex(@"rw1\.\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
