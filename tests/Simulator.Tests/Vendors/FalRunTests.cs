using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

public sealed class FalRunTests
{
    private const string Key = "Key id:secret";
    private const string Model = "/workflows/acme/new-model/fast";

    [Fact]
    public async Task The_answer_is_the_result()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var result = await Reply.PostAsync(simulator.FalRun + Model, Key, """{ "prompt": "She waves" }""");

        Assert.Equal(HttpStatusCode.OK, result.Status);
        Assert.Equal("video/mp4", result["videos"][0].GetProperty("content_type").GetString());
        Assert.Equal([(VendorHost.FalRun, "run-new-model")], simulator.Charges.Select(charge => (charge.Host, charge.OperationId)));
    }

    [Theory]
    [InlineData("{}", "missing", 0)]
    [InlineData("""{ "prompt": "[simulate: fail]" }""", "content_policy_violation", 1)]
    public async Task Wrong_input_and_refused_prompts_are_answered_at_once(string body, string type, int charges)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var result = await Reply.PostAsync(simulator.FalRun + Model, Key, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, result.Status);
        Assert.Equal(type, result["detail"][0].GetProperty("type").GetString());
        Assert.Equal(charges, simulator.Charges.Count);
    }

    [Fact]
    public async Task A_client_that_no_longer_waits_pays_all_the_same()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromHours(1) });
        using var client = new HttpClient { DefaultRequestHeaders = { { "Authorization", Key } } };
        using var giveUp = new CancellationTokenSource();
        using var content = new StringContent("""{ "prompt": "She waves" }""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        var call = client.PostAsync(simulator.FalRun + Model, content, giveUp.Token);
        while (simulator.Charges.Count == 0)
        {
            await Task.Yield();
        }

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(simulator.Charges);
    }
}
