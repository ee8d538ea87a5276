using System.Globalization;
using System.Text.RegularExpressions;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Tests.Events;

/// <summary>What the event log holds.</summary>
public sealed class EventLogTests
{
    private const string Key = "Bearer secret-key";
    private const string Path = "/v3/async/new-model";

    [Fact]
    public async Task The_life_of_a_task_stands_in_it_line_by_line()
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.FromSeconds(10) });
        simulator.Faults.Add(new Fault { Host = VendorHost.Novita, Kind = "status-503", Operation = "get-task-result", Occurrence = new FaultOccurrence { Nth = 2 } });

        var id = (await Reply.PostAsync(simulator.Novita + Path, Key, """{ "prompt": "She waves" }"""))["task_id"].GetString();
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={id}", Key);
        }

        await Reply.PostAsync(simulator.Novita + Path, Key, "{}");

        Assert.Equal(
            """
            {"time":"2026-01-01T00:00:00.0000000Z","vendor":"novita","event":"submit","operation":"submit-new-model","submit":"submit-new-model","task":1}
            {"time":"2026-01-01T00:00:00.0000000Z","vendor":"novita","event":"charge","submit":"submit-new-model","task":1}
            {"time":"2026-01-01T00:00:02.0000000Z","vendor":"novita","event":"status","submit":"submit-new-model","task":1,"phase":"running"}
            {"time":"2026-01-01T00:00:04.0000000Z","vendor":"novita","event":"read","operation":"get-task-result","submit":"submit-new-model","task":1,"phase":"running"}
            {"time":"2026-01-01T00:00:08.0000000Z","vendor":"novita","event":"fault","operation":"get-task-result","submit":"submit-new-model","task":1,"fault":"status-503"}
            {"time":"2026-01-01T00:00:10.0000000Z","vendor":"novita","event":"status","submit":"submit-new-model","task":1,"phase":"done"}
            {"time":"2026-01-01T00:00:12.0000000Z","vendor":"novita","event":"read","operation":"get-task-result","submit":"submit-new-model","task":1,"phase":"done"}
            {"time":"2026-01-01T00:00:12.0000000Z","vendor":"novita","event":"submit","operation":"submit-new-model","submit":"submit-new-model","task":2}
            {"time":"2026-01-01T00:00:12.0000000Z","vendor":"novita","event":"refused","operation":"submit-new-model","submit":"submit-new-model","task":2,"status":400}
            """,
            string.Join('\n', simulator.Events.Select(happened => happened.ToJson())));
    }

    [Fact]
    public async Task What_only_time_has_changed_is_told_without_a_read()
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        await Reply.PostAsync(simulator.Novita + Path, Key, """{ "prompt": "She waves" }""");

        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([0.6, 3], simulator.Events.Where(happened => happened.Kind == EventKinds.Status).Select(happened => (happened.Time - simulator.Charges[0].Time).TotalSeconds));
    }

    [Fact]
    public async Task A_cancelled_task_is_told_as_such_and_at_the_time_of_the_cancel()
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.FromSeconds(10) });
        var submit = await Reply.PostAsync(simulator.FalQueue + "/workflows/acme/new-model/fast", "Key any", """{ "prompt": "She waves" }""");

        clock.Advance(TimeSpan.FromSeconds(1));
        await Reply.SendAsync(HttpMethod.Put, submit["cancel_url"].GetString()!, "Key any");
        clock.Advance(TimeSpan.FromSeconds(60));

        var status = Assert.Single(simulator.Events, happened => happened.Kind == EventKinds.Status);
        Assert.Equal(("cancelled", TimeSpan.FromSeconds(1)), (status.Phase, status.Time - simulator.Charges[0].Time));
    }

    [Fact]
    public async Task It_holds_no_port_key_prompt_or_id()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Faults.Add(new Fault { Host = VendorHost.Novita, Kind = "no-answer", Operation = "get-task-result", Occurrence = new FaultOccurrence { Nth = 99 } });
        var id = (await Reply.PostAsync(simulator.Novita + Path, Key, """{ "prompt": "She waves" }"""))["task_id"].GetString()!;
        await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={id}", Key);
        await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id=somebody-elses", "Bearer invalid");

        var lines = string.Join('\n', simulator.Events.Select(happened => happened.ToJson()));

        Assert.Equal(["submit", "charge", "read", "refused"], simulator.Events.OrderBy(happened => happened.Time).Select(happened => happened.Kind));
        Assert.All((string[])["secret", "waves", id, "somebody", "127.0.0.1", simulator.Novita.Port.ToString(CultureInfo.InvariantCulture)], hidden => Assert.DoesNotContain(hidden, lines, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_lines_are_served_over_HTTP()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        await Reply.PostAsync(simulator.Novita + Path, Key, """{ "prompt": "She waves" }""");
        using var client = new HttpClient();

        var served = await client.GetStringAsync(simulator.BaseAddress + "_simulator/events", TestContext.Current.CancellationToken);

        Assert.Equal(string.Concat(simulator.Events.Select(happened => happened.ToJson() + "\n")), served);
        Assert.Matches(new Regex("^\\{.*\"event\":\"submit\".*\\}\n\\{.*\"event\":\"charge\".*\\}\n$", RegexOptions.CultureInvariant), served);
    }

    [Fact]
    public async Task Only_the_latest_are_kept_and_none_after_a_reset()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { KeptEvents = 3 });
        for (var i = 0; i < 3; i++)
        {
            await Reply.PostAsync(simulator.Novita + Path, Key, """{ "prompt": "She waves" }""");
        }

        Assert.Equal([2, 3, 3], simulator.Events.Select(happened => happened.Task!.Value));
        simulator.Reset();
        Assert.Empty(simulator.Events);
    }
}
