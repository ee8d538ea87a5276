using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>When faults strike.</summary>
public sealed class FaultBookTests
{
    private const string Submit = "submit-new-model";

    [Fact]
    public async Task A_fault_strikes_the_next_request_and_no_other_one_unless_it_says_so() =>
        Assert.Equal([503, 200, 200], await StatusesAsync(3, Status503()));

    [Fact]
    public async Task It_strikes_the_next_k_requests() =>
        Assert.Equal([503, 503, 200, 200], await StatusesAsync(4, Status503() with { Occurrence = new() { Next = 2 } }));

    [Fact]
    public async Task It_strikes_the_nth_request() =>
        Assert.Equal([200, 200, 503, 200], await StatusesAsync(4, Status503() with { Occurrence = new() { Nth = 3 } }));

    [Fact]
    public async Task It_strikes_every_nth_request() =>
        Assert.Equal([200, 503, 200, 503], await StatusesAsync(4, Status503() with { Occurrence = new() { Every = 2 } }));

    [Fact]
    public async Task What_is_drawn_from_a_seed_is_the_same_each_time_and_about_as_often_as_asked()
    {
        var fault = Status503() with { Occurrence = new() { Probability = 0.5, Seed = 7 } };

        var once = await StatusesAsync(40, fault);
        var again = await StatusesAsync(40, fault);
        var other = await StatusesAsync(40, fault with { Occurrence = new() { Probability = 0.5, Seed = 8 } });

        Assert.Equal(once, again);
        Assert.NotEqual(once, other);
        Assert.InRange(once.Count(status => status == 503), 10, 30);
    }

    [Fact]
    public async Task What_is_drawn_for_an_operation_does_not_depend_on_requests_to_other_ones()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var fault = Status503() with { Occurrence = new() { Probability = 0.5, Seed = 7 } };
        simulator.Faults.Add(fault);

        var statuses = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            statuses.Add(await SubmitAsync(simulator));
            await Reply.GetAsync(simulator.Novita + "/v3/async/task-result?task_id=any", "Bearer any");
        }

        Assert.Equal(await StatusesAsync(40, fault), statuses);
    }

    [Fact]
    public async Task Of_two_that_are_due_the_older_one_strikes_and_the_other_one_waits() =>
        Assert.Equal([503, 500, 200], await StatusesAsync(3, Status503(), Status503() with { Kind = "status-500" }));

    [Fact]
    public async Task It_only_strikes_its_host_and_its_operation()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Faults.Add(Status503() with { Operation = "get-task-result" });
        simulator.Faults.Add(Status503() with { Host = VendorHost.Freepik });

        Assert.Equal(200, await SubmitAsync(simulator));
        Assert.Equal(503, (int)(await Reply.GetAsync(simulator.Novita + "/v3/async/task-result?task_id=any", "Bearer any")).Status);
    }

    [Fact]
    public async Task One_that_finds_nothing_to_change_waits_for_a_request_that_has_it()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 2 });
        var fault = simulator.Faults.Add(new Fault { Host = VendorHost.Novita, Kind = "no-url" });
        var id = (await Reply.PostAsync(simulator.Novita + FaultScene.Path, "Bearer any", FaultScene.Valid))["task_id"].GetString();

        await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={id}", "Bearer any");
        Assert.Equal((2, 0), (fault.Seen, fault.Struck));

        await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={id}", "Bearer any");
        Assert.Equal((3, 1), (fault.Seen, fault.Struck));
        Assert.Equal([null, null, "no-url"], simulator.Requests.Select(request => request.Fault));
    }

    [Fact]
    public async Task One_that_is_removed_does_not_strike_any_more()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var fault = simulator.Faults.Add(Status503());

        Assert.True(simulator.Faults.Remove(fault.Id));
        Assert.False(simulator.Faults.Remove(fault.Id));
        Assert.Equal(200, await SubmitAsync(simulator));
    }

    [Fact]
    public async Task A_request_to_no_operation_is_not_struck()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Faults.Add(Status503());

        Assert.Equal(404, (int)(await Reply.GetAsync(simulator.Novita + "/v3/nothing", "Bearer any")).Status);
        Assert.Equal(503, await SubmitAsync(simulator));
    }

    [Theory]
    [InlineData("status-299", null, "There is no kind of fault 'status-299'. There are: connection-refused, reset-on-connect,")]
    [InlineData("status-503", "submit-nothing", "Novita has no operation 'submit-nothing'. It has: ")]
    [InlineData("connection-refused", Submit, "connection-refused strikes before anything is asked for: leave the operation out.")]
    [InlineData("unknown-status", Submit, "unknown-status only hits reads of one task; 'submit-new-model' is none.")]
    [InlineData("no-task-id", "get-task-result", "no-task-id only hits submits; 'get-task-result' is none.")]
    [InlineData("webhook-late", "get-task-result", "webhook-late only hits submits; 'get-task-result' is none.")]
    [InlineData("answer", null, "An answer must be given for the kind 'answer', and for no other one.")]
    public Task A_fault_that_cannot_be_is_refused(string kind, string? operation, string message) =>
        IsRefusedAsync(Status503() with { Kind = kind, Operation = operation }, message);

    [Fact]
    public async Task An_occurrence_that_cannot_be_is_refused()
    {
        await IsRefusedAsync(Status503() with { Occurrence = new() }, "An occurrence has exactly one of next, nth, every and probability");
        await IsRefusedAsync(Status503() with { Occurrence = new() { Next = 1, Nth = 1 } }, "An occurrence has exactly one of next, nth, every and probability");
        await IsRefusedAsync(Status503() with { Occurrence = new() { Next = 1, Seed = 1 } }, "a seed belongs to probability");
        await IsRefusedAsync(Status503() with { Occurrence = new() { Every = 0 } }, "next, nth and every are whole numbers from 1 on.");
        await IsRefusedAsync(Status503() with { Occurrence = new() { Probability = 1.1 } }, "A probability is a number above 0 and up to 1.");
        await IsRefusedAsync(Status503() with { Kind = "connection-refused", Occurrence = new() { Next = 1 } }, "connection-refused has no occurrence");
    }

    [Fact]
    public async Task What_does_not_belong_to_a_kind_is_refused()
    {
        await IsRefusedAsync(Status503() with { Kind = "reset-inside-body", Accept = true }, "reset-inside-body is never accepted by the vendor: leave accept out.");
        await IsRefusedAsync(Status503() with { Kind = "no-task-id", Accept = false }, "no-task-id is always accepted by the vendor: leave accept out.");
        await IsRefusedAsync(Status503() with { Duration = TimeSpan.FromSeconds(1) }, "only these have one: connection-refused, webhook-late, webhook-replayed.");
        await IsRefusedAsync(Status503() with { Kind = "connection-refused", Duration = TimeSpan.Zero }, "A duration must be longer than nothing");
        await IsRefusedAsync(Status503() with { Answer = SimulatedAnswer.Json(200, "{}") }, "An answer must be given for the kind 'answer', and for no other one.");
    }

    private static Fault Status503() => new() { Host = VendorHost.Novita, Kind = "status-503" };

    private static async Task IsRefusedAsync(Fault fault, string message)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Contains(message, Assert.Throws<ArgumentException>(() => simulator.Faults.Add(fault)).Message, StringComparison.Ordinal);
        Assert.Empty(simulator.Faults.All);
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(int requests, params Fault[] faults)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        foreach (var fault in faults)
        {
            simulator.Faults.Add(fault);
        }

        var statuses = new List<int>();
        for (var i = 0; i < requests; i++)
        {
            statuses.Add(await SubmitAsync(simulator));
        }

        return statuses;
    }

    private static async Task<int> SubmitAsync(VendorSimulator simulator) => (int)(await Reply.PostAsync(simulator.Novita + FaultScene.Path, "Bearer any", FaultScene.Valid)).Status;
}
