using Reelwire.Core;
using Reelwire.Simulator.Time;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>Forged, altered and replayed webhooks at tasks that somebody waits for, and that run on at their vendor.</summary>
internal static class ForgeryRun
{
    private const int Tasks = 200;

    /// <returns>How many were taken for a wake-up or refused, and how many tasks changed their state.</returns>
    public static async Task<ForgeryFigures> RunAsync(int count, int seed)
    {
        var clock = new VirtualClock();
        await using var host = await HookHost.StartAsync(clock);
        var random = new Random(seed);
        var (freepik, freepikWaits) = await BeginAsync(host, "freepik");
        var (fal, falWaits) = await BeginAsync(host, "fal");
        GenerationTask[] tasks = [.. freepik, .. fal];
        HookTask[] freepikHooks = [.. freepik.Select(task => host.Vendor.Find(task.Handle.TaskId))];
        HookTask[] falHooks = [.. fal.Select(task => host.Vendor.Find(task.Handle.TaskId))];

        // The real ones, which the forger has seen: all tasks run now.
        var real = freepikHooks.ToDictionary(task => task.Id, task => HookRequest.Freepik(task, "IN_PROGRESS", clock.GetUtcNow(), "real-" + task.Id), StringComparer.Ordinal);
        foreach (var webhook in real.Values.Concat(falHooks.Select(task => HookRequest.Fal(task, "real"))))
        {
            await host.PostAsync(webhook);
        }

        await SettleAsync(clock, () => tasks.All(task => task.LastUpdate.State == TaskState.Running));
        var before = tasks.Select(StateOf).ToArray();
        var forger = new Forger(random, freepikHooks, falHooks, real, clock.GetUtcNow());
        var statuses = new SortedDictionary<int, int>();
        for (var sent = 0; sent < count; sent++)
        {
            var status = await host.PostAsync(forger.Next());
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (sent % 100 == 0)
            {
                clock.Advance(TimeSpan.Zero);
            }
        }

        clock.Advance(TimeSpan.Zero);
        var after = tasks.Select(StateOf).ToArray();
        var ended = freepikWaits.Concat(falWaits).Count(wait => wait.IsCompleted);
        return new ForgeryFigures(count, before.Zip(after).Count(states => states.First != states.Second) + ended, statuses);
    }

    private static (TaskState State, string? Status) StateOf(GenerationTask task) => (task.LastUpdate.State, task.LastUpdate.Status);

    private static async Task<(GenerationTask[] Tasks, Task[] Waits)> BeginAsync(HookHost host, string vendor)
    {
        var tasks = new GenerationTask[Tasks];
        for (var index = 0; index < Tasks; index++)
        {
            tasks[index] = await host.SubmitAsync(vendor);
        }

        return (tasks, [.. tasks.Select(task => task.WaitForOutputUrlsAsync())]);
    }

    private static async Task SettleAsync(VirtualClock clock, Func<bool> condition)
    {
        while (!condition())
        {
            clock.Advance(TimeSpan.Zero);
            await Task.Yield();
        }
    }
}
