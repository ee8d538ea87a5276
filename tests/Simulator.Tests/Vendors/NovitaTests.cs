using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

public sealed class NovitaTests
{
    private const string Key = "Bearer any";
    private const string Model = "/v3/async/new-model";
    private const string Valid = """{ "prompt": "She waves" }""";

    [Fact]
    public async Task A_task_reports_its_progress_and_ends_in_a_video()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.FromSeconds(10) });
        var submit = await Reply.PostAsync(simulator.Novita + Model, Key, Valid);

        var reads = new List<Reply>();
        foreach (var seconds in (int[])[0, 4, 6])
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            reads.Add(await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", Key));
        }

        Assert.Equal(
            [("TASK_STATUS_QUEUED", 0, 10), ("TASK_STATUS_PROCESSING", 40, 6), ("TASK_STATUS_SUCCEED", 100, 0)],
            reads.Select(read => read["task"]).Select(task => (task.GetProperty("status").GetString()!, task.GetProperty("progress_percent").GetInt32(), task.GetProperty("eta").GetInt32())));
        Assert.Equal([0, 0, 1], reads.Select(read => read["videos"].GetArrayLength()));
        Assert.Equal("3600", reads[2]["videos"][0].GetProperty("video_url_ttl").GetString());
        Assert.Equal("NEW_MODEL", reads[2]["task"].GetProperty("task_type").GetString());
    }

    [Fact]
    public async Task A_failed_task_says_why()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });
        var submit = await Reply.PostAsync(simulator.Novita + Model, Key, """{ "prompt": "Try [simulate: fail] now" }""");

        var read = await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", Key);

        Assert.Equal("TASK_STATUS_FAILED", read["task"].GetProperty("status").GetString());
        Assert.NotEmpty(read["task"].GetProperty("reason").GetString()!);
        Assert.Equal(0, read["videos"].GetArrayLength());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.BadRequest, "MISSING_API_KEY")]
    [InlineData("Bearer invalid", HttpStatusCode.Forbidden, "INVALID_API_KEY")]
    public async Task A_missing_key_is_400_and_a_wrong_one_403(string? authorization, HttpStatusCode status, string reason)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.PostAsync(simulator.Novita + Model, authorization, Valid);

        Assert.Equal((status, reason, (int)status), (reply.Status, reply["reason"].GetString(), reply["code"].GetInt32()));
    }

    [Fact]
    public async Task Errors_are_told_by_their_reason()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var body = await Reply.PostAsync(simulator.Novita + Model, Key, "{}");
        var task = await Reply.GetAsync(simulator.Novita + "/v3/async/task-result?task_id=nothing", Key);
        var query = await Reply.GetAsync(simulator.Novita + "/v3/async/task-result", Key);
        var path = await Reply.GetAsync(simulator.Novita + "/v3/async/nothing", Key);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_REQUEST_BODY", "prompt is required"), (body.Status, body["reason"].GetString(), body["message"].GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "TASK_NOT_FOUND"), (task.Status, task["reason"].GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, query.Status);
        Assert.Equal((HttpStatusCode.NotFound, "API_NOT_FOUND"), (path.Status, path["reason"].GetString()));
    }
}
