using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

/// <summary>Keys that mean something: what an account that cannot pay is told.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Freepik_has_no_balance_and_an_empty_key_has_used_up_its_day() =>
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, """{"message":"Too many requests"}"""),
            await RefusalAsync(simulator => simulator.Freepik + "/v1/ai/image-to-video/kling-pro", "empty-key"));

    [Fact]
    public async Task Fal_locks_a_user_whose_balance_is_empty()
    {
        const string Body = """{"detail":"User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing."}""";

        Assert.Equal((HttpStatusCode.Forbidden, Body), await RefusalAsync(simulator => simulator.FalQueue + "/workflows/acme/new-model/fast", "Key empty"));
        Assert.Equal((HttpStatusCode.Forbidden, Body), await RefusalAsync(simulator => simulator.FalRun + "/workflows/acme/new-model/fast", "Key empty"));
    }

    [Fact]
    public async Task Novita_answers_400_with_the_reason() =>
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"code":400,"reason":"BILLING_BALANCE_NOT_ENOUGH","message":"balance not enough","metadata":{}}"""),
            await RefusalAsync(simulator => simulator.Novita + "/v3/async/new-model", "Bearer empty"));

    [Fact]
    public async Task AimlApi_answers_403()
    {
        var (status, body) = await RefusalAsync(simulator => simulator.AimlApi + "/v2/video/generations", "Bearer empty");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("run out of credits", body, StringComparison.Ordinal);
        Assert.Contains("\"statusCode\":\"403\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_money_can_still_read()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", """{ "prompt": "a" }""");

        Assert.Equal(HttpStatusCode.OK, (await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", "Bearer empty")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> RefusalAsync(Func<VendorSimulator, string> url, string key)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var reply = await Reply.PostAsync(url(simulator), key, """{ "model": "maker/one", "prompt": "a" }""");
        Assert.Empty(simulator.Charges);
        return (reply.Status, reply.Body.GetRawText());
    }
}
