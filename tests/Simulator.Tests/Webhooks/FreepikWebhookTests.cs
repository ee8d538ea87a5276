using System.Security.Cryptography;
using System.Text;

namespace Reelwire.Simulator.Tests.Webhooks;

public sealed class FreepikWebhookTests
{
    private const string Path = "/v1/ai/image-to-video/kling-pro";
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Each_change_of_status_is_told_with_the_body_of_a_read_without_its_data()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = s_duration });
        var submit = await SubmitAsync(simulator, receiver.Url);
        var id = submit["data"].GetProperty("task_id").GetString();

        await clock.PassAsync(s_duration * 0.2);
        var first = await receiver.NextAsync();
        await clock.PassAsync(s_duration * 0.8);
        var second = await receiver.NextAsync();
        var read = await Reply.GetAsync($"{simulator.Freepik}/v1/ai/image-to-video/kling/{id}", "any");

        Assert.Equal($$"""{"generated":[],"task_id":"{{id}}","status":"IN_PROGRESS"}""", first.Text);
        Assert.Equal(read["data"].GetRawText(), second.Text);
        Assert.Equal("COMPLETED", second.Body.GetProperty("status").GetString());
        Assert.NotEqual(first.Header("webhook-id"), second.Header("webhook-id"));
    }

    [Fact]
    public async Task It_is_signed_with_the_secret_as_it_is_written()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero, FreepikWebhookSecret = "c2VjcmV0" });

        await SubmitAsync(simulator, receiver.Url);
        var webhook = await receiver.NextAsync();

        Assert.Equal("1767323045", webhook.Header("webhook-timestamp"));
        var signed = Encoding.UTF8.GetBytes($"{webhook.Header("webhook-id")}.{webhook.Header("webhook-timestamp")}.{webhook.Text}");
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData("c2VjcmV0"u8, signed)), webhook.Header("webhook-signature"));
    }

    [Fact]
    public async Task A_status_read_moves_it_on_where_polls_count_instead_of_time()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 1 });
        var submit = await SubmitAsync(simulator, receiver.Url);

        Assert.False(receiver.HasMore);
        await Reply.GetAsync($"{simulator.Freepik}/v1/ai/image-to-video/kling/{submit["data"].GetProperty("task_id")}", "any");

        Assert.Equal("COMPLETED", (await receiver.NextAsync()).Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_failure_has_no_reason_here_either()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await SubmitAsync(simulator, receiver.Url, "[simulate: fail]");

        Assert.Equal($$"""{"generated":[],"task_id":"{{submit["data"].GetProperty("task_id")}}","status":"FAILED"}""", (await receiver.NextAsync()).Text);
    }

    private static Task<Reply> SubmitAsync(VendorSimulator simulator, string url, string prompt = "She waves") =>
        Reply.PostAsync(simulator.Freepik + Path, "any", $$"""{ "prompt": "{{prompt}}", "webhook_url": "{{url}}" }""");
}
