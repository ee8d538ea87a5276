using System.Diagnostics;
using System.Net.Http.Headers;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>The time from when a webhook is sent to Kestrel on this machine to the look that it makes come, among many tasks that are waited for.</summary>
internal static class LatencyRun
{
    private const int Waiting = 10_000;
    private const int Told = 2_000;
    private const int AtOnce = 8;

    /// <returns>The milliseconds, fewest first.</returns>
    public static async Task<double[]> RunAsync()
    {
        await using var host = await HookHost.StartAsync(TimeProvider.System);
        var waits = new Task[Waiting];
        var tasks = new HookTask[Waiting];
        for (var index = 0; index < Waiting; index++)
        {
            var task = await host.SubmitAsync("fal");
            waits[index] = task.WaitForOutputUrlsAsync();
            tasks[index] = host.Vendor.Find(task.Handle.TaskId);
        }

        using var vendor = new HttpClient();
        var times = new double[Told];
        await Parallel.ForAsync(0, Told, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, cancellationToken) =>
        {
            var task = tasks[index];
            task.IsOver = true;
            using var content = new ByteArrayContent(HookRequest.Fal(task, "end").Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var begin = Stopwatch.GetTimestamp();
            using var response = await vendor.PostAsync(new Uri(task.Address), content, cancellationToken);
            response.EnsureSuccessStatusCode();
            await waits[index];
            times[index] = Stopwatch.GetElapsedTime(begin, task.LookedAt).TotalMilliseconds;
        });
        Array.Sort(times);
        return times;
    }
}
