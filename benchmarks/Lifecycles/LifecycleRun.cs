using System.Diagnostics;
using Reelwire.Simulator;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Time;

namespace Reelwire.Benchmarks.Lifecycles;

/// <summary>Lives through many tasks at all four vendors in turn, in process and in virtual time.</summary>
internal static class LifecycleRun
{
    /// <summary>How often the heap is measured.</summary>
    public const int Steps = 10;

    private const double Mb = 1024 * 1024;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>How the simulator of a run behaves. It keeps a hundredth of what happens, so that all that it keeps is full after the first tenth and has to stay that large.</summary>
    public static SimulatorOptions OptionsFor(int count) => new()
    {
        TimeProvider = new VirtualClock(),
        PollsUntilDone = 3,
        Seed = 1,
        KeptTasks = count / 100,
        KeptCharges = count / 100,
        KeptEvents = count / 100,
        KeptRequests = count / 100,
    };

    /// <summary>Runs them; the report tells what they took.</summary>
    public static Task<LifecycleReport> RunAsync(int count, Action<LifecycleStep> onStep, CancellationToken cancellationToken) =>
        RunAsync(new SimulatorState(OptionsFor(count), EmbeddedDocuments.Read()), count, onStep, cancellationToken);

    /// <summary>Runs them at a simulator; its clock must be virtual.</summary>
    public static async Task<LifecycleReport> RunAsync(SimulatorState state, int count, Action<LifecycleStep> onStep, CancellationToken cancellationToken)
    {
        using var client = new HttpMessageInvoker(new InProcessHandler(state));
        var clock = (VirtualClock)state.Options.TimeProvider;
        var lifecycle = new Lifecycle(client);
        using var process = Process.GetCurrentProcess();
        var cpuBefore = process.TotalProcessorTime;
        var watch = new Stopwatch();
        var heaps = new List<double>();
        for (var done = 0; done < count;)
        {
            var next = (int)((long)count * (heaps.Count + 1) / Steps);
            var before = watch.Elapsed;
            watch.Start();
            await Parallel.ForAsync(done, next, cancellationToken, async (number, stop) => await lifecycle.RunAsync(VendorCalls.All[number % VendorCalls.All.Count], stop));
            clock.Advance(s_pause);
            watch.Stop();
            heaps.Add(GC.GetTotalMemory(forceFullCollection: true) / Mb);
            onStep(new LifecycleStep(next, (next - done) / (watch.Elapsed - before).TotalSeconds, heaps[^1]));
            done = next;
        }

        process.Refresh();
        return new LifecycleReport
        {
            Lifecycles = count,
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 2),
            CpuSeconds = Math.Round((process.TotalProcessorTime - cpuBefore).TotalSeconds, 2),
            PerSecond = Math.Round(count / watch.Elapsed.TotalSeconds, 1),
            HeapMbStart = Math.Round(heaps[0], 1),
            HeapMbEnd = Math.Round(heaps[^1], 1),
            PeakMb = Math.Round(process.PeakWorkingSet64 / Mb, 1),
        };
    }
}
