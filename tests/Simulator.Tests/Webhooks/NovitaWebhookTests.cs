namespace Reelwire.Simulator.Tests.Webhooks;

public sealed class NovitaWebhookTests
{
    private const string Key = "Bearer any";
    private const string Listed = "/v3/async/model-with-webhook";

    [Fact]
    public async Task The_end_of_a_task_is_told_unsigned_with_the_body_of_a_read()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await SubmitAsync(simulator, Listed, $$"""{ "url": "{{receiver.Url}}" }""");
        var webhook = await receiver.NextAsync();
        var read = await ReadAsync(simulator, submit);

        Assert.Equal($$"""{"event_type":"ASYNC_TASK_RESULT","payload":{{read.Body.GetRawText()}}}""", webhook.Text);
        Assert.DoesNotContain(webhook.Headers.Keys, name => name.Contains("signature", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("TASK_STATUS_SUCCEED", 1)]
    [InlineData("TASK_STATUS_FAILED", 0)]
    public async Task A_test_tells_the_asked_status_at_once_and_costs_nothing(string status, int videos)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromHours(1) });

        await SubmitAsync(simulator, Listed, $$"""{ "url": "{{receiver.Url}}", "test_mode": { "enabled": true, "return_task_status": "{{status}}" } }""");
        var payload = (await receiver.NextAsync()).Body.GetProperty("payload");

        Assert.Equal((status, videos), (payload.GetProperty("task").GetProperty("status").GetString(), payload.GetProperty("videos").GetArrayLength()));
        Assert.Empty(simulator.Charges);
    }

    [Fact]
    public async Task A_test_that_is_not_enabled_is_none()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        await SubmitAsync(simulator, Listed, $$"""{ "url": "{{receiver.Url}}", "test_mode": { "enabled": false, "return_task_status": "TASK_STATUS_FAILED" } }""");

        Assert.Equal("TASK_STATUS_SUCCEED", (await receiver.NextAsync()).Body.GetProperty("payload").GetProperty("task").GetProperty("status").GetString());
        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task A_model_whose_page_lists_no_webhook_ignores_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var ignored = await SubmitAsync(simulator, "/v3/async/new-model", $$"""{ "url": "{{receiver.Url}}" }""");
        var listed = await SubmitAsync(simulator, Listed, $$"""{ "url": "{{receiver.Url}}" }""");

        var webhook = await receiver.NextAsync();
        Assert.NotEqual(ignored["task_id"].GetString(), webhook.Body.GetProperty("payload").GetProperty("task").GetProperty("task_id").GetString());
        Assert.Equal(listed["task_id"].GetString(), webhook.Body.GetProperty("payload").GetProperty("task").GetProperty("task_id").GetString());
    }

    private static Task<Reply> SubmitAsync(VendorSimulator simulator, string path, string webhook) =>
        Reply.PostAsync(simulator.Novita + path, Key, $$"""{ "prompt": "She waves", "extra": { "webhook": {{webhook}} } }""");

    private static Task<Reply> ReadAsync(VendorSimulator simulator, Reply submit) =>
        Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", Key);
}
