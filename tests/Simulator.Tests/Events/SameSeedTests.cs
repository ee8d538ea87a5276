using System.Collections.Concurrent;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Tests.Events;

/// <summary>With the same seed and the same calls everything is the same, in whichever order parallel calls arrive.</summary>
public sealed class SameSeedTests
{
    private const int Tasks = 12;
    private const int Rounds = 6;

    private static readonly (VendorHost Host, string Key, string Submit, string Body, Func<Reply, string> Status)[] s_models =
    [
        (VendorHost.Freepik, "any", "/v1/ai/image-to-video/kling-pro", """{ "prompt": "She waves" }""", reply => "/v1/ai/image-to-video/kling/" + reply["data"].GetProperty("task_id")),
        (VendorHost.Freepik, "any", "/v1/ai/image-to-video/other", """{ "prompt": "She waves" }""", reply => "/v1/ai/image-to-video/other/" + reply["data"].GetProperty("task_id")),
        (VendorHost.FalQueue, "Key any", "/workflows/acme/new-model/fast", """{ "prompt": "She waves" }""", reply => $"/workflows/acme/new-model/requests/{reply["request_id"]}/status"),
        (VendorHost.Novita, "Bearer any", "/v3/async/new-model", """{ "prompt": "She waves" }""", reply => "/v3/async/task-result?task_id=" + reply["task_id"]),
        (VendorHost.AimlApi, "Bearer any", "/v2/video/generations", """{ "model": "maker/one", "prompt": "She waves" }""", reply => "/v2/video/generations?generation_id=" + reply["id"]),
    ];

    [Fact]
    public async Task Two_runs_with_the_same_seed_give_the_same_log_byte_for_byte()
    {
        var (first, second) = (await RunAsync(seed: 7, parallel: false), await RunAsync(seed: 7, parallel: false));

        Assert.Equal(first.Log, second.Log);
        Assert.Equal(first.Ids, second.Ids);
    }

    [Fact]
    public async Task So_they_do_when_the_calls_are_made_in_parallel()
    {
        var (first, second) = (await RunAsync(seed: 7, parallel: true), await RunAsync(seed: 7, parallel: true));

        Assert.Equal(first.Log, second.Log);
        Assert.Equal(first.Ids, second.Ids);
        Assert.Equal(first.Log, (await RunAsync(seed: 7, parallel: false)).Log);
    }

    [Fact]
    public async Task Another_seed_gives_another_log_and_other_ids()
    {
        var (first, second) = (await RunAsync(seed: 7, parallel: false), await RunAsync(seed: 8, parallel: false));

        Assert.NotEqual(first.Log, second.Log);
        Assert.Empty(first.Ids.Intersect(second.Ids, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Faults_struck_some_submits_and_some_reads_of_each_vendor_in_it()
    {
        var log = (await RunAsync(seed: 7, parallel: false)).Log;

        foreach (var vendor in (string[])["freepik", "fal", "novita", "aimlapi"])
        {
            Assert.Contains(log, line => line.Contains($"\"{vendor}\",\"event\":\"fault\"", StringComparison.Ordinal) && line.Contains("status-503", StringComparison.Ordinal));
            Assert.Contains(log, line => line.Contains($"\"{vendor}\",\"event\":\"read\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Without_a_seed_ids_differ_from_run_to_run()
    {
        var (first, second) = (await RunAsync(seed: null, parallel: false), await RunAsync(seed: null, parallel: false));

        Assert.Empty(first.Ids.Intersect(second.Ids, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reset_starts_a_seed_from_its_beginning()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { Seed = 7 });
        const string Body = """{ "prompt": "She waves" }""";

        var first = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", Body);
        simulator.Reset();
        var second = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", Body);

        Assert.Equal(first["task_id"].GetString(), second["task_id"].GetString());
    }

    // The duration differs from task to task, and a third of all requests meets a fault.
    private static async Task<(IReadOnlyList<string> Log, IReadOnlyList<string> Ids)> RunAsync(long? seed, bool parallel)
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { Seed = seed, TimeProvider = clock, TaskDuration = TimeSpan.FromSeconds(10), DurationJitter = 0.5 });
        foreach (var host in s_models.Select(model => model.Host).Distinct())
        {
            simulator.Faults.Add(new Fault { Host = host, Kind = "status-503", Occurrence = new FaultOccurrence { Probability = 1 / 3.0 } });
        }

        var calls = new Calls(parallel);
        var statuses = new ConcurrentBag<(VendorHost Host, string Key, string Path)>();
        await calls.RunAsync(Enumerable.Repeat(s_models, Tasks).SelectMany(models => models), async model =>
        {
            var reply = await Reply.PostAsync(simulator.AddressOf(model.Host) + model.Submit, model.Key, model.Body);
            if ((int)reply.Status == 200)
            {
                statuses.Add((model.Host, model.Key, model.Status(reply)));
            }
        });
        for (var round = 0; round < Rounds; round++)
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            await calls.RunAsync(statuses, async status => await Reply.GetAsync(simulator.AddressOf(status.Host) + status.Path, status.Key));
        }

        return ([.. simulator.Events.Select(happened => happened.ToJson())], [.. statuses.Select(status => status.Path).Order(StringComparer.Ordinal)]);
    }

    private sealed class Calls(bool parallel)
    {
        public async Task RunAsync<T>(IEnumerable<T> all, Func<T, Task> call)
        {
            if (parallel)
            {
                await Task.WhenAll(all.Select(call));
                return;
            }

            foreach (var one in all)
            {
                await call(one);
            }
        }
    }
}
