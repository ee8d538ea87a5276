using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Reelwire.Benchmarks.Lifecycles;
using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Tests.Benchmarks;

/// <summary>A hundredth of <c>benchmarks lifecycles</c>: the million is for the verb itself.</summary>
public sealed class LifecycleTests
{
    private const int Count = 10_000;
    private const double AllowedGrowthMb = 1;

    [Fact]
    public async Task Ten_thousand_lifecycles_are_charged_and_only_the_latest_are_kept()
    {
        var state = new SimulatorState(LifecycleRun.OptionsFor(Count), EmbeddedDocuments.Read());
        var steps = new List<LifecycleStep>();

        var report = await LifecycleRun.RunAsync(state, Count, steps.Add, TestContext.Current.CancellationToken);

        Assert.Equal((Count, Count), (report.Lifecycles, (int)state.Services.Ledger.Count));
        Assert.Equal((100, 100, 100), (state.Services.Ledger.Charges.Count, state.Requests.Requests.Count, state.EventsSoFar().Count));
        Assert.All((VendorHost[])[VendorHost.Freepik, VendorHost.FalQueue, VendorHost.Novita, VendorHost.AimlApi], host => Assert.Equal(100, state.Tasks[host].All.Count));
        Assert.Equal(400, state.Services.Files.Count);
        Assert.Equal(LifecycleRun.Steps, steps.Count);
    }

    // In a process of its own, where no other test takes memory.
    [Fact]
    public async Task The_verb_ends_with_a_line_of_JSON_and_with_the_memory_that_it_started_with()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, ArgumentList = { typeof(LifecycleRun).Assembly.Location, "lifecycles", "--count", Count.ToString(CultureInfo.InvariantCulture) } };
        using var verb = Process.Start(start)!;

        var lines = (await verb.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        await verb.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, verb.ExitCode);
        var report = JsonElement.Parse(lines[^1]);
        Assert.Equal(["lifecycles", "seconds", "cpu_s", "per_s", "heap_mb_start", "heap_mb_end", "peak_mb"], report.EnumerateObject().Select(member => member.Name));
        Assert.Equal(Count, report.GetProperty("lifecycles").GetInt32());
        var heap = (Start: report.GetProperty("heap_mb_start").GetDouble(), End: report.GetProperty("heap_mb_end").GetDouble());
        Assert.InRange(heap.End, 0, heap.Start + AllowedGrowthMb);
    }
}
