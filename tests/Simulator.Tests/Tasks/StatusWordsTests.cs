using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Tests.Tasks;

public sealed class StatusWordsTests
{
    private const string Kling = "/v1/ai/image-to-video/kling-pro";

    // Eleven reads: two find the task waiting, eight find it running, the last finds it done.
    private static readonly SimulatorOptions s_wild = new() { PollsUntilDone = 11, StatusWords = StatusWords.SeenInTheWild };

    [Theory]
    [InlineData("She waves", "CREATED PENDING PROCESSING IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS SUCCEEDED")]
    [InlineData("[simulate: fail]", "CREATED PENDING PROCESSING IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS ERROR")]
    public async Task A_task_of_Freepik_goes_through_the_words_that_clients_guard_against(string prompt, string words)
    {
        await using var simulator = await FixtureSimulator.StartAsync(s_wild);
        var submit = await Reply.PostAsync(simulator.Freepik + Kling, "any", $$"""{ "prompt": "{{prompt}}" }""");

        var reads = await ReadAsync($"{simulator.Freepik}/v1/ai/image-to-video/kling/{submit["data"].GetProperty("task_id")}", "any");

        Assert.Equal(words.Split(' '), reads.Select(read => read["data"].GetProperty("status").GetString()));
        Assert.Equal(prompt == "She waves" ? 1 : 0, reads[^1]["data"].GetProperty("generated").GetArrayLength());
    }

    [Fact]
    public async Task A_task_of_Novita_is_unknown_for_a_while()
    {
        await using var simulator = await FixtureSimulator.StartAsync(s_wild);
        var submit = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", """{ "prompt": "a" }""");

        var reads = await ReadAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", "Bearer any");

        Assert.Equal(
            ["TASK_STATUS_UNKNOWN", "TASK_STATUS_QUEUED", "TASK_STATUS_UNKNOWN", "TASK_STATUS_PROCESSING", "TASK_STATUS_SUCCEED"],
            WithoutRepeats(reads.Select(read => read["task"].GetProperty("status").GetString()!)));
        Assert.Equal(1, reads[^1]["videos"].GetArrayLength());
    }

    [Fact]
    public async Task A_task_of_AimlApi_succeeds_on_a_page_that_says_completed()
    {
        await using var simulator = await FixtureSimulator.StartAsync(s_wild);
        var submit = await Reply.PostAsync(simulator.AimlApi + "/v2/video/generations", "Bearer any", """{ "model": "maker/two", "prompt": "a" }""");

        var reads = await ReadAsync($"{simulator.AimlApi}/v2/video/generations?generation_id={submit["id"]}", "Bearer any");

        Assert.Equal(
            ["waiting", "queueing", "preparing", "active", "processing", "dreaming", "succeeded"],
            WithoutRepeats(reads.Select(read => read["status"].GetString()!)));
        Assert.True(reads[^1]["video"].TryGetProperty("url", out _));
    }

    [Fact]
    public async Task Words_can_be_made_up()
    {
        var words = new Dictionary<VendorHost, StatusWords> { [VendorHost.FalQueue] = new() { Running = ["WARMING_UP"] } };
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 3, StatusWords = words });
        var submit = await Reply.PostAsync(simulator.FalQueue + "/workflows/acme/new-model/fast", "Key any", """{ "prompt": "a" }""");

        var reads = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            reads.Add((await Reply.GetAsync(submit["status_url"].GetString()!, "Key any"))["status"].GetString());
        }

        Assert.Equal(["IN_QUEUE", "WARMING_UP", "COMPLETED"], reads);
    }

    [Fact]
    public async Task A_list_tells_the_word_of_the_last_read_and_takes_no_next_one()
    {
        await using var simulator = await FixtureSimulator.StartAsync(s_wild);
        var submit = await Reply.PostAsync(simulator.Freepik + Kling, "any", """{ "prompt": "a" }""");
        var url = $"{simulator.Freepik}/v1/ai/image-to-video/kling/{submit["data"].GetProperty("task_id")}";
        await Reply.GetAsync(url, "any");
        await Reply.GetAsync(url, "any");

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("PENDING", (await Reply.GetAsync(simulator.Freepik + Kling, "any"))["data"][0].GetProperty("status").GetString());
        }
    }

    private static async Task<List<Reply>> ReadAsync(string url, string key)
    {
        var reads = new List<Reply>();
        for (var i = 0; i < s_wild.PollsUntilDone; i++)
        {
            reads.Add(await Reply.GetAsync(url, key));
        }

        return reads;
    }

    private static IEnumerable<string> WithoutRepeats(IEnumerable<string> words)
    {
        string? last = null;
        foreach (var word in words)
        {
            if (word != last)
            {
                yield return last = word;
            }
        }
    }
}
