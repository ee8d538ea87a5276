using System.Text.Json;

namespace Reelwire.Simulator.Tests.Vendors;

/// <summary>The shapes in which vendors tell what went wrong, beside the ones that each vendor's own class tries.</summary>
public sealed class FailureTests
{
    private const string FalModel = "/workflows/acme/new-model/fast";

    [Fact]
    public async Task Freepik_wraps_a_problem_or_not()
    {
        await using var wrapped = await FixtureSimulator.StartAsync();
        await using var flat = await FixtureSimulator.StartAsync(new SimulatorOptions { FlatProblems = true });

        var first = await Reply.PostAsync(wrapped.Freepik + "/v1/ai/image-to-video/kling-pro", "any", "{}");
        var second = await Reply.PostAsync(flat.Freepik + "/v1/ai/image-to-video/kling-pro", "any", "{}");

        Assert.Equal(("application/problem+json", "application/problem+json"), (first.ContentType, second.ContentType));
        Assert.Equal("""{"message":"Your request parameters didn't validate.","invalid_params":[{"name":"prompt","reason":"Parameter 'prompt' is required"}]}""", Plain(second.Body));
        Assert.Equal($$"""{"problem":{{Plain(second.Body)}}}""", Plain(first.Body));
    }

    [Theory]
    [InlineData("image_too_small", 422, "The image is too small.")]
    [InlineData("generation_timeout", 504, "The generation took too long.")]
    [InlineData("internal_server_error", 500, "Internal server error")]
    [InlineData("a_type_of_tomorrow", 422, "The request could not be processed.")]
    public async Task Fals_model_tells_its_failure_as_a_list(string type, int status, string message)
    {
        foreach (var reply in await FailAtFalAsync(type))
        {
            Assert.Equal(status, (int)reply.Status);
            Assert.Equal($$"""{"detail":[{"loc":["body","prompt"],"msg":"{{message}}","type":"{{type}}","url":"https://docs.fal.ai/errors#{{type}}"}]}""", reply.Body.GetRawText());
            Assert.Equal("0", reply.Headers.GetValues("x-fal-billable-units").Single());
            Assert.False(reply.Headers.Contains("x-fal-error-type"));
        }
    }

    [Theory]
    [InlineData("request_timeout", 504, "Request timed out")]
    [InlineData("runner_disconnected", 503, "Runner disconnected")]
    [InlineData("internal_error", 500, "Internal error")]
    public async Task Fals_queue_tells_its_failure_as_a_text(string type, int status, string message)
    {
        foreach (var reply in await FailAtFalAsync(type))
        {
            Assert.Equal((status, $$"""{"detail":"{{message}}","error_type":"{{type}}"}"""), ((int)reply.Status, reply.Body.GetRawText()));
            Assert.Equal((type, "true"), (reply.Headers.GetValues("x-fal-error-type").Single(), reply.Headers.GetValues("x-fal-retryable").Single()));
        }
    }

    [Fact]
    public async Task AimlApi_passes_on_what_the_models_own_vendor_says()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });
        var submit = await Reply.PostAsync(simulator.AimlApi + "/v2/video/generations", "Bearer any", """{ "model": "maker/one", "prompt": "[simulate: fail face_detection_error]" }""");

        var read = await Reply.GetAsync($"{simulator.AimlApi}/v2/video/generations?generation_id={submit["id"]}", "Bearer any");

        Assert.Equal("error", read["status"].GetString());
        Assert.Equal(
            """{"detail":[{"loc":["body","image_url"],"msg":"Could not detect face in the image","type":"face_detection_error","input":"https://example.com/portrait.jpg"}]}""",
            read["error"].GetRawText());
    }

    [Fact]
    public async Task Novita_tells_the_reason_of_a_failed_task()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });
        var submit = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", """{ "prompt": "[simulate: fail ILLEGAL_PROMPT]" }""");

        var read = await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", "Bearer any");

        Assert.Equal("ILLEGAL_PROMPT", read["task"].GetProperty("reason").GetString());
    }

    private static async Task<Reply[]> FailAtFalAsync(string type)
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });
        var body = $$"""{ "prompt": "Now [simulate: fail {{type}}]" }""";
        var submit = await Reply.PostAsync(simulator.FalQueue + FalModel, "Key any", body);
        return [await Reply.GetAsync(submit["response_url"].GetString()!, "Key any"), await Reply.PostAsync(simulator.FalRun + FalModel, "Key any", body)];
    }

    // The simulator escapes the apostrophe; JSON that means the same is the same.
    private static string Plain(JsonElement body) => body.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal);
}
