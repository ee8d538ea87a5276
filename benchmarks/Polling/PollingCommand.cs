using System.Globalization;

namespace Reelwire.Benchmarks.Polling;

/// <summary>The verb <c>polling</c>: what it costs to wait for very many tasks, beside one loop per task, and how the looks fall in days of virtual time.</summary>
internal static class PollingCommand
{
    private const int Tasks = 100_000;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ReadOnlyMemory<string> args, TextWriter output, TextWriter error)
    {
        var (tasks, seed) = (Tasks, 1);
        for (var rest = args.Span; rest.Length > 0; rest = rest[2..])
        {
            if (rest is ["--tasks", var count, ..] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out tasks) && tasks >= 1000)
            {
                continue;
            }

            if (rest is ["--seed", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
            {
                continue;
            }

            await error.WriteLineAsync("polling takes --tasks and a whole number from 1000 on, --seed and a whole number, and nothing else.");
            return 2;
        }

        var report = new PollingReport(
            await InFlight.RunAsync(new ScheduledWay(), tasks),
            await InFlight.RunAsync(new LoopWay(), tasks),
            await VirtualVendor.RunAsync(Scenario.Schedule(seed)),
            await VirtualVendor.RunAsync(Scenario.Limits24Hours(seed)),
            await VirtualVendor.RunAsync(Scenario.Failures(seed)));
        await output.WriteLineAsync(report.ToTable());
        await output.WriteLineAsync(report.ToJson());
        return report is { LimitBreaches: 0, WronglyFailed: 0 } ? 0 : 1;
    }
}
