using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Reelwire.Benchmarks.Calls;

/// <summary>Measures the ways to call a vendor, over a handler in memory.</summary>
internal static class CallsRun
{
    // Rounds of a fraction of a millisecond: what else the machine does hits few of them, and the median none.
    private const int Pairs = 2_001;
    private const int CallsPerRound = 100;

    // Until the JIT has compiled all of it for good, which it does beside the calls: in less, one run in three measured methods that were not there yet.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);

    public static async Task<CallsReport> RunAsync()
    {
        var rows = new List<CallsRow>();
        foreach (var way in CallWay.All)
        {
            using var caller = await CheckedAsync(way);
            using var hand = await CheckedAsync(CallWay.HandWritten);
            var (submit, submitRatio) = await CompareAsync(caller.SubmitAsync, hand.SubmitAsync);
            var (get, getRatio) = await CompareAsync(caller.GetAsync, hand.GetAsync);
            rows.Add(new CallsRow(way.Name, submit, submitRatio, get, getRatio));
        }

        return new CallsReport(rows);
    }

    // Whoever sends or reads less would be faster for it.
    private static async Task<ICaller> CheckedAsync(CallWay way)
    {
        using var bodies = new MemoryStream();
        var network = new InMemoryVendor { Bodies = bodies };
        var caller = way.NewCaller(network);
        if (await caller.SubmitAsync() != CallData.TaskId || await caller.GetAsync() != CallData.VideoUrl)
        {
            throw new InvalidOperationException($"{way.Name} does not read the answers.");
        }

        var sent = JsonNode.Parse(bodies.ToArray())!.AsObject();
        if ((string?)sent["prompt"] != CallData.Prompt || (string?)sent["image"] != CallData.Image || (long?)sent["seed"] != CallData.Seed || sent.Count < 7)
        {
            throw new InvalidOperationException($"{way.Name} does not send the request.");
        }

        network.Bodies = Stream.Null;
        return caller;
    }

    // Pair by pair, so that what else the machine does meets both; the median pair counts.
    private static async Task<(CallCost Cost, CallCost Ratio)> CompareAsync(Func<Task<string?>> call, Func<Task<string?>> hand)
    {
        var costs = new List<CallCost>();
        var ratios = new List<CallCost>();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < s_warmUp;)
        {
            await MeasureAsync(hand);
            await MeasureAsync(call);
        }

        for (var pair = 0; pair < Pairs; pair++)
        {
            var byHand = await MeasureAsync(hand);
            var cost = await MeasureAsync(call);
            costs.Add(cost);
            ratios.Add(cost.By(byHand));
        }

        return (CallCost.Median(costs), CallCost.Median(ratios));
    }

    private static async Task<CallCost> MeasureAsync(Func<Task<string?>> call)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < CallsPerRound; i++)
        {
            await call();
        }

        var time = Stopwatch.GetElapsedTime(begin);
        return new CallCost(time.TotalNanoseconds / CallsPerRound, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)CallsPerRound);
    }
}
