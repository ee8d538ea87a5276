using System.Net;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Tests.Time;

public sealed class VirtualClockTests
{
    [Fact]
    public void It_stands_still_until_it_is_told()
    {
        var clock = new VirtualClock();
        var start = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)), (clock.GetUtcNow() - start, clock.GetElapsedTime(start.UtcTicks)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Timers_ring_in_order_and_each_at_its_own_time()
    {
        var clock = new VirtualClock();
        var start = clock.GetUtcNow();
        var rung = new List<(string Name, double After)>();
        using var late = clock.CreateTimer(_ => Ring("late"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => Ring("often"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        using var gone = clock.CreateTimer(_ => Ring("gone"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        gone.Dispose();

        clock.Advance(TimeSpan.FromSeconds(3.5));

        Assert.Equal([("often", 1), ("often", 2), ("late", 3), ("often", 3)], rung);

        void Ring(string name) => rung.Add((name, (clock.GetUtcNow() - start).TotalSeconds));
    }

    [Fact]
    public async Task A_task_is_done_when_the_clock_has_passed_its_duration()
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.FromMinutes(1) });
        var submit = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", """{ "prompt": "She waves" }""");

        var statuses = new List<string?>();
        foreach (var seconds in (int[])[0, 30, 29, 1])
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            var read = await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", "Bearer any");
            statuses.Add(read["task"].GetProperty("status").GetString());
        }

        Assert.Equal(["TASK_STATUS_QUEUED", "TASK_STATUS_PROCESSING", "TASK_STATUS_PROCESSING", "TASK_STATUS_SUCCEED"], statuses);
    }

    [Fact]
    public async Task A_virtual_clock_is_moved_over_HTTP()
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        var before = clock.GetUtcNow();

        var moved = await Reply.PostAsync(simulator.BaseAddress + "_simulator/clock", null, """{ "advance": "00:01:00" }""");

        Assert.Equal((HttpStatusCode.OK, before.AddMinutes(1)), (moved.Status, moved["now"].GetDateTimeOffset()));
        Assert.Equal(before.AddMinutes(1), clock.GetUtcNow());
    }

    [Theory]
    [InlineData("""{ "advance": "-00:01:00" }""")]
    [InlineData("""{ "advance": "1 minute" }""")]
    [InlineData("""{ "advance": "367.00:00:00" }""")]
    [InlineData("""{ "forward": "00:01:00" }""")]
    [InlineData("no JSON")]
    public async Task An_order_that_is_wrong_leaves_the_clock_alone_and_says_what_is_right(string body)
    {
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        var before = clock.GetUtcNow();

        var refused = await Reply.PostAsync(simulator.BaseAddress + "_simulator/clock", null, body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("{\"advance\":\"00:01:00\"}", refused["error"].GetString(), StringComparison.Ordinal);
        Assert.Equal(before, clock.GetUtcNow());
    }

    [Fact]
    public async Task The_systems_clock_cannot_be_moved()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var refused = await Reply.PostAsync(simulator.BaseAddress + "_simulator/clock", null, """{ "advance": "00:01:00" }""");
        var shown = await Reply.GetAsync(simulator.BaseAddress + "_simulator/clock", null);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("--virtual-time", refused["error"].GetString(), StringComparison.Ordinal);
        Assert.False(shown["virtual"].GetBoolean());
    }
}
