using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

public sealed class FreepikTests
{
    private const string Key = "any-key";
    private const string Kling = "/v1/ai/image-to-video/kling-pro";
    private const string Valid = """{ "prompt": "She waves" }""";

    [Fact]
    public async Task A_task_goes_from_created_over_in_progress_to_completed_with_a_video()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var submit = await Reply.PostAsync(simulator.Freepik + Kling, Key, Valid);
        var id = submit["data"].GetProperty("task_id").GetString();
        var reads = new List<Reply>();
        for (var i = 0; i < 3; i++)
        {
            reads.Add(await Reply.GetAsync($"{simulator.Freepik}/v1/ai/image-to-video/kling/{id}", Key));
        }

        Assert.Equal("CREATED", submit["data"].GetProperty("status").GetString());
        Assert.Equal(["CREATED", "IN_PROGRESS", "COMPLETED"], reads.Select(read => read["data"].GetProperty("status").GetString()));
        Assert.Equal([0, 0, 1], reads.Select(read => read["data"].GetProperty("generated").GetArrayLength()));
        var video = reads[2]["data"].GetProperty("generated")[0].GetString()!;
        Assert.Equal("video/mp4", (await Reply.GetAsync(video, null)).ContentType);
    }

    [Fact]
    public async Task A_prompt_that_asks_for_it_fails_without_a_reason()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await Reply.PostAsync(simulator.Freepik + Kling, Key, """{ "prompt": "Now [simulate: fail]" }""");
        var read = await Reply.GetAsync($"{simulator.Freepik}/v1/ai/image-to-video/kling/{submit["data"].GetProperty("task_id")}", Key);

        Assert.Equal("FAILED", read["data"].GetProperty("status").GetString());
        Assert.Equal(0, read["data"].GetProperty("generated").GetArrayLength());
    }

    [Fact]
    public async Task Tasks_are_listed_newest_first_without_counting_as_a_read()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        var first = await Reply.PostAsync(simulator.Freepik + Kling, Key, Valid);
        clock.Advance(TimeSpan.FromSeconds(2));
        var second = await Reply.PostAsync(simulator.Freepik + Kling, Key, Valid);
        clock.Advance(TimeSpan.FromSeconds(2));

        var list = await Reply.GetAsync(simulator.Freepik + Kling, Key);

        Assert.Equal(
            [(second["data"].GetProperty("task_id").GetString(), "IN_PROGRESS"), (first["data"].GetProperty("task_id").GetString(), "COMPLETED")],
            list["data"].EnumerateArray().Select(task => (task.GetProperty("task_id").GetString(), task.GetProperty("status").GetString()!)));
    }

    [Fact]
    public async Task A_task_is_not_found_under_the_path_of_another_model()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.Freepik + Kling, Key, Valid);

        var read = await Reply.GetAsync($"{simulator.Freepik}/v1/ai/image-to-video/other/{submit["data"].GetProperty("task_id")}", Key);

        Assert.Equal(HttpStatusCode.NotFound, read.Status);
        Assert.Equal("Not found", read["message"].GetString());
    }

    [Theory]
    [InlineData(null, "Missing API key")]
    [InlineData("invalid-key", "Invalid API key")]
    public async Task A_bad_key_is_answered_with_401(string? key, string message)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.PostAsync(simulator.Freepik + Kling, key, Valid);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(message, reply["message"].GetString());
        Assert.Empty(simulator.Charges);
    }

    [Fact]
    public async Task Every_fault_of_a_body_is_named_in_one_problem()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.PostAsync(simulator.Freepik + Kling, Key, """{ "prompt": "More than twenty characters", "cfg": 2 }""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("application/problem+json", reply.ContentType);
        Assert.Equal(["prompt", "cfg"], reply["problem"].GetProperty("invalid_params").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Empty(simulator.Charges);
    }

    [Theory]
    [InlineData("""{ "prompt": "a" }""", "text/plain")]
    [InlineData("""{ "prompt": """, "application/json")]
    [InlineData("""{ "prompt": "a", "prompt": "b" }""", "application/json")]
    [InlineData("", "application/json")]
    public async Task What_is_no_JSON_is_refused(string body, string contentType)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await Reply.PostAsync(simulator.Freepik + Kling, Key, body, contentType)).Status);
    }

    [Fact]
    public async Task Unknown_paths_and_methods_are_told_apart()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync(simulator.Freepik + "/v1/ai/nothing", Key)).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Reply.SendAsync(HttpMethod.Delete, simulator.Freepik + Kling, Key)).Status);
    }
}
