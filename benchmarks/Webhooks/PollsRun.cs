using Reelwire.Simulator.Time;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>How often tasks are looked at whose vendors tell of them: log-normal jobs of the duration that their models are expected to take, in virtual time.</summary>
internal static class PollsRun
{
    private const int Jobs = 2_000;
    private const double MedianSeconds = 60;
    private const double Sigma = 0.45;

    /// <returns>The looks of each task, fewest first.</returns>
    public static async Task<int[]> RunAsync(int seed)
    {
        var clock = new VirtualClock();
        await using var host = await HookHost.StartAsync(clock);
        var random = new Random(seed);
        var webhooks = new PriorityQueue<(HookTask Task, bool IsEnd), DateTimeOffset>();
        var (tasks, waits) = (new List<HookTask>(), new List<Task>());
        for (var job = 0; job < Jobs || webhooks.Count > 0; job++)
        {
            if (job < Jobs)
            {
                var task = await host.SubmitAsync(job % 2 == 0 ? "freepik" : "fal");
                waits.Add(task.WaitForOutputUrlsAsync());
                tasks.Add(host.Vendor.Find(task.Handle.TaskId));
                Plan(webhooks, tasks[^1], clock.GetUtcNow(), Duration(random));
            }

            clock.Advance(TimeSpan.FromSeconds(1));
            while (webhooks.TryPeek(out _, out var due) && due <= clock.GetUtcNow())
            {
                await TellAsync(host, webhooks.Dequeue(), clock.GetUtcNow());
                clock.Advance(TimeSpan.Zero);
            }
        }

        await Task.WhenAll(waits);
        return [.. tasks.Select(task => task.Looks).Order()];
    }

    // Freepik tells of the begin and of the end, fal.ai of the end.
    private static void Plan(PriorityQueue<(HookTask, bool), DateTimeOffset> webhooks, HookTask task, DateTimeOffset now, TimeSpan duration)
    {
        if (IsFreepik(task))
        {
            webhooks.Enqueue((task, false), now + (duration / 5));
        }

        webhooks.Enqueue((task, true), now + duration);
    }

    private static Task<int> TellAsync(HookHost host, (HookTask Task, bool IsEnd) webhook, DateTimeOffset now)
    {
        webhook.Task.IsOver = webhook.IsEnd;
        return host.PostAsync(IsFreepik(webhook.Task) ? HookRequest.Freepik(webhook.Task, webhook.IsEnd ? "COMPLETED" : "IN_PROGRESS", now, $"{webhook.Task.Id}-{webhook.IsEnd}") : HookRequest.Fal(webhook.Task, "end"));
    }

    private static bool IsFreepik(HookTask task) => task.Address.Contains("/freepik/", StringComparison.Ordinal);

    // By Box and Muller.
    private static TimeSpan Duration(Random random) =>
        TimeSpan.FromSeconds(MedianSeconds * Math.Exp(Sigma * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
}
