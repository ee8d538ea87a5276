using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

public sealed class FalQueueTests
{
    private const string Key = "Key id:secret";
    private const string Model = "/workflows/acme/new-model/fast";
    private const string Valid = """{ "prompt": "She waves", "seed": 7 }""";

    [Fact]
    public async Task The_submit_gives_the_urls_of_the_request_without_the_sub_path()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);

        var requests = $"{simulator.FalQueue}/workflows/acme/new-model/requests/{submit["request_id"]}";
        Assert.Equal(
            ("IN_QUEUE", requests, requests + "/status", requests + "/cancel", 0),
            (submit["status"].GetString(), submit["response_url"].GetString(), submit["status_url"].GetString(), submit["cancel_url"].GetString(), submit["queue_position"].GetInt32()));
        Assert.Equal(submit["request_id"].GetString(), submit.Headers.GetValues("x-fal-request-id").Single());
    }

    [Fact]
    public async Task The_status_is_answered_with_202_until_it_is_done()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);

        var reads = new List<Reply>();
        for (var i = 0; i < 3; i++)
        {
            reads.Add(await Reply.GetAsync(submit["status_url"] + "?logs=1", Key));
        }

        Assert.Equal(
            [(HttpStatusCode.Accepted, "IN_QUEUE"), (HttpStatusCode.Accepted, "IN_PROGRESS"), (HttpStatusCode.OK, "COMPLETED")],
            reads.Select(read => (read.Status, read["status"].GetString()!)));
        Assert.Equal(4, reads[0]["queue_position"].GetInt32());
        Assert.Equal("Generating: 50%", reads[1]["logs"][1].GetProperty("message").GetString());
        Assert.True(reads[2]["metrics"].TryGetProperty("inference_time", out _));
    }

    [Fact]
    public async Task Logs_come_only_when_they_are_asked_for()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });
        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);

        Assert.False((await Reply.GetAsync(submit["status_url"].GetString()!, Key)).Body.TryGetProperty("logs", out _));
        Assert.False((await Reply.GetAsync(submit["status_url"] + "?logs=0", Key)).Body.TryGetProperty("logs", out _));
        Assert.True((await Reply.GetAsync(submit["status_url"] + "?logs=true", Key)).Body.TryGetProperty("logs", out _));
    }

    [Fact]
    public async Task Time_moves_a_task_on_as_well()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.FromSeconds(10) });
        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);

        var statuses = new List<string?>();
        foreach (var seconds in (int[])[0, 1, 1, 7, 1])
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            statuses.Add((await Reply.GetAsync(submit["status_url"].GetString()!, Key))["status"].GetString());
        }

        Assert.Equal(["IN_QUEUE", "IN_QUEUE", "IN_PROGRESS", "IN_PROGRESS", "COMPLETED"], statuses);
    }

    [Fact]
    public async Task The_result_is_made_from_the_models_own_schema()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);
        var early = await Reply.GetAsync(submit["response_url"].GetString()!, Key);
        for (var i = 0; i < 3; i++)
        {
            await Reply.GetAsync(submit["status_url"].GetString()!, Key);
        }

        var result = await Reply.GetAsync(submit["response_url"].GetString()!, Key);

        Assert.Equal((HttpStatusCode.BadRequest, "Request is still in progress"), (early.Status, early["detail"].GetString()));
        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Equal(7, result["seed"].GetInt64());
        Assert.Equal("calm", result["style"].GetString());
        Assert.Equal(0, result["length"].GetInt32());
        Assert.Equal("video/mp4", (await Reply.GetAsync(result["videos"][0].GetProperty("url").GetString()!, null)).ContentType);
    }

    [Fact]
    public async Task Wrong_input_is_taken_and_only_shows_in_the_result_and_costs_nothing()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, """{ "seed": "x" }""");
        var status = await Reply.GetAsync(submit["status_url"].GetString()!, Key);
        var result = await Reply.GetAsync(submit["response_url"].GetString()!, Key);

        Assert.Equal("COMPLETED", status["status"].GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, result.Status);
        Assert.Equal(
            [("""["body","prompt"]""", "missing"), ("""["body","seed"]""", "type_error")],
            result["detail"].EnumerateArray().Select(item => (item.GetProperty("loc").GetRawText(), item.GetProperty("type").GetString()!)));
        Assert.Empty(simulator.Charges);
    }

    [Fact]
    public async Task A_refused_prompt_is_completed_and_its_result_is_422()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, """{ "prompt": "Try [simulate: fail] now" }""");
        var status = await Reply.GetAsync(submit["status_url"].GetString()!, Key);
        var result = await Reply.GetAsync(submit["response_url"].GetString()!, Key);

        Assert.Equal("COMPLETED", status["status"].GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, result.Status);
        Assert.Equal("content_policy_violation", result["detail"][0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_request_can_be_cancelled_once()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);
        var cancelUrl = submit["cancel_url"].GetString()!;

        var first = await Reply.SendAsync(HttpMethod.Put, cancelUrl, Key);
        var second = await Reply.SendAsync(HttpMethod.Put, cancelUrl, Key);
        var status = await Reply.GetAsync(submit["status_url"].GetString()!, Key);
        var result = await Reply.GetAsync(submit["response_url"].GetString()!, Key);

        Assert.Equal((HttpStatusCode.Accepted, "CANCELLATION_REQUESTED"), (first.Status, first["status"].GetString()));
        Assert.Equal((HttpStatusCode.BadRequest, "ALREADY_COMPLETED"), (second.Status, second["status"].GetString()));
        Assert.Equal(("COMPLETED", "client_cancelled"), (status["status"].GetString(), status["error_type"].GetString()));
        Assert.Equal(499, (int)result.Status);
    }

    [Fact]
    public async Task An_unknown_request_is_not_found()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var requests = simulator.FalQueue + "/workflows/acme/new-model/requests/nothing";

        var cancel = await Reply.SendAsync(HttpMethod.Put, requests + "/cancel", Key);

        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync(requests + "/status", Key)).Status);
        Assert.Equal((HttpStatusCode.NotFound, "NOT_FOUND"), (cancel.Status, cancel["status"].GetString()));
    }

    [Fact]
    public async Task A_status_url_that_keeps_the_sub_path_is_answered_with_405()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.FalQueue + Model, Key, Valid);

        var status = await Reply.GetAsync($"{simulator.FalQueue}{Model}/requests/{submit["request_id"]}/status", Key);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "Method Not Allowed"), (status.Status, status["detail"].GetString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Key invalid")]
    [InlineData("Bearer id:secret")]
    public async Task A_key_must_be_there_and_valid_and_of_fals_own_scheme(string? authorization)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.PostAsync(simulator.FalQueue + Model, authorization, Valid);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(System.Text.Json.JsonValueKind.String, reply["detail"].ValueKind);
        Assert.Empty(simulator.Charges);
    }
}
