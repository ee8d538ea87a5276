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
}
