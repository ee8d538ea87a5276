using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

public sealed class AimlApiTests
{
    private const string Key = "Bearer any";
    private const string Path = "/v2/video/generations";
    private const string OlderPath = "/v2/generate/video/bytedance/generation";
    private const string Valid = """{ "model": "maker/two", "prompt": "She waves" }""";

    [Theory]
    [InlineData(Path)]
    [InlineData(OlderPath)]
    public async Task A_task_goes_from_queued_over_generating_to_completed(string path)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.AimlApi + path, Key, Valid);

        var reads = new List<Reply>();
        for (var i = 0; i < 3; i++)
        {
            reads.Add(await Reply.GetAsync($"{simulator.AimlApi}{path}?generation_id={submit["id"]}", Key));
        }

        Assert.Equal("queued", submit["status"].GetString());
        Assert.Equal(["queued", "generating", "completed"], reads.Select(read => read["status"].GetString()));
        Assert.Equal("video/mp4", (await Reply.GetAsync(reads[2]["video"].GetProperty("url").GetString()!, null)).ContentType);
        Assert.Equal(submit["id"].GetString(), submit.Headers.GetValues("x-inference-id").Single());
    }

    [Theory]
    [InlineData(Path, "\"5\"", HttpStatusCode.BadRequest)]
    [InlineData(Path, "5", HttpStatusCode.OK)]
    [InlineData(OlderPath, "\"5\"", HttpStatusCode.OK)]
    [InlineData(OlderPath, "\"7\"", HttpStatusCode.BadRequest)]
    [InlineData(OlderPath, "5", HttpStatusCode.OK)]
    public async Task A_duration_as_text_passes_on_the_older_path_only(string path, string duration, HttpStatusCode status)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.PostAsync(simulator.AimlApi + path, Key, $$"""{ "model": "maker/one", "prompt": "a", "duration": {{duration}} }""");

        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task A_failed_task_carries_an_error()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });
        var submit = await Reply.PostAsync(simulator.AimlApi + Path, Key, """{ "model": "maker/one", "prompt": "Try [simulate: fail] now" }""");

        var read = await Reply.GetAsync($"{simulator.AimlApi}{Path}?generation_id={submit["id"]}", Key);

        Assert.Equal("error", read["status"].GetString());
        Assert.Equal("content_policy_violation", read["error"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_error_names_the_path_and_its_status_as_text()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.PostAsync(simulator.AimlApi + Path, Key, """{ "model": "maker/three", "prompt": "a" }""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("Body validation error: model: must be one of maker/one, maker/two", reply["message"].GetString());
        Assert.Equal((Path, "400"), (reply["path"].GetString(), reply["statusCode"].GetString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer invalid")]
    public async Task A_bad_key_is_answered_with_401(string? authorization)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Reply.PostAsync(simulator.AimlApi + Path, authorization, Valid)).Status);
    }

    [Fact]
    public async Task An_unknown_generation_is_not_found()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync($"{simulator.AimlApi}{Path}?generation_id=nothing", Key)).Status);
    }
}
