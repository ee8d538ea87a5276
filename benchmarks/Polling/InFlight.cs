using System.Diagnostics;
using Reelwire.Core;
using Reelwire.Freepik;

namespace Reelwire.Benchmarks.Polling;

/// <summary>Very many tasks that are waited for at once. Their looks are answered in memory, so that what is measured is the waiting.</summary>
internal static class InFlight
{
    private const int CallsMeasured = 1_000_000;
    private const double PercentileOfLateness = 0.99;

    // Often, so that what a look costs shows beside what a waking timer costs; and as seldom as real tasks are looked at, to see how late looks come.
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longInterval = TimeSpan.FromSeconds(17);
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);

    private static readonly TaskOperation<InFlightRequest, string, InFlightResult> s_operation = new("in-flight", s_interval * 30)
    {
        Submit = (_, _) => throw new NotSupportedException("These tasks are resumed."),
        Id = id => id,
        States = new TaskStates(queued: ["CREATED"], running: ["IN_PROGRESS"], succeeded: ["COMPLETED"], failed: ["FAILED"]),
        Read = ReadAsync,
    };

    private static long s_polls;

    public static async Task<InFlightFigures> RunAsync(IWaitingWay way, int count)
    {
        using var client = new FreepikClient(new FreepikOptions
        {
            ApiKey = "any",
            Polling = { MinInterval = s_interval, MaxInterval = s_interval, Deadline = TimeSpan.FromDays(1) },
        });
        var call = await CallCostAsync();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var waits = new Task[count];
        await SpreadAsync(count, number => waits[number] = way.WaitAsync(NewTask(client), s_interval));

        var (polls, cpu) = (Interlocked.Read(ref s_polls), Process.GetCurrentProcess().TotalProcessorTime);
        await Task.Delay(s_window, TimeProvider.System);
        polls = Interlocked.Read(ref s_polls) - polls;
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before - ((long)count * IntPtr.Size);
        GC.KeepAlive(waits);

        return new InFlightFigures((double)heap / count, (cpu / polls).TotalMicroseconds - call, await LatenessAsync(way, client, count));
    }

    private static GenerationTask<InFlightResult> NewTask(FreepikClient client) =>
        client.Connection.Tasks.Resume(s_operation, new TaskHandle("freepik", s_operation.Name, Guid.NewGuid().ToString(), TimeProvider.System.GetUtcNow()));

    // As from JSON, the status is a text of its own each time.
    private static Task<TaskReading<InFlightResult>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref s_polls);
        return Task.FromResult(new TaskReading<InFlightResult>(new string("IN_PROGRESS".AsSpan())));
    }

    private static async Task<double> CallCostAsync()
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var call = 0; call < CallsMeasured; call++)
        {
            await ReadAsync("id", CancellationToken.None);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / CallsMeasured;
    }

    private static async Task<double> LatenessAsync(IWaitingWay way, FreepikClient client, int count)
    {
        var late = new double[4 * count];
        var looks = -1;
        for (var number = 0; number < count; number++)
        {
            var task = NewTask(client);
            way.Watch(s_longInterval * ((double)number / count), s_longInterval, () => task.RefreshAsync(), by =>
            {
                if (Interlocked.Increment(ref looks) is var look && look < late.Length)
                {
                    late[look] = by.TotalMilliseconds;
                }
            });
        }

        await Task.Delay(s_longInterval * 1.5, TimeProvider.System);
        way.Dispose();
        return late.Take(looks).Order().ElementAt((int)(looks * PercentileOfLateness));
    }

    // Evenly over one interval, so that looks are due evenly as well.
    private static async Task SpreadAsync(int count, Action<int> start)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var number = 0; number < count;)
        {
            for (var due = count * (Stopwatch.GetElapsedTime(begin) / s_interval); number < count && number <= due; number++)
            {
                start(number);
            }

            await Task.Delay(s_step, TimeProvider.System);
        }
    }
}
