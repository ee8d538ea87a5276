using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Tests.Webhooks;

public sealed class WebhookDeliveryTests
{
    private const string FalModel = "/workflows/acme/new-model/fast";

    public static TheoryData<VendorHost, int, int> Waits => new()
    {
        { VendorHost.Freepik, 5, 3 },
        { VendorHost.FalQueue, 7, 10 },
        { VendorHost.Novita, 5, 5 },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_receiver_that_never_answers_2xx_is_tried_again_after_longer_and_longer_waits_and_then_no_more(VendorHost host, int firstWait, int retries)
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync(Enumerable.Repeat(503, 100));
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero });
        await SubmitAsync(simulator, host, receiver.Url);

        var received = new List<ReceivedWebhook> { await receiver.NextAsync() };
        for (var retry = 0; retry < retries; retry++)
        {
            await CountAsync(simulator, retry + 1);
            await clock.PassAsync(TimeSpan.FromSeconds(firstWait << retry));
            received.Add(await receiver.NextAsync());
        }

        await CountAsync(simulator, retries + 1);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Enumerable.Range(1, retries + 1), simulator.Webhooks.Select(delivery => delivery.Attempt));
        Assert.All(simulator.Webhooks, delivery => Assert.Equal((host, 503), (delivery.Host, delivery.Status)));
        Assert.Single(received.Select(webhook => webhook.Text).Distinct());
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task A_retry_has_the_same_id_and_a_new_timestamp_and_success_ends_it()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync(500);
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero });
        await SubmitAsync(simulator, VendorHost.Freepik, receiver.Url);

        var first = await receiver.NextAsync();
        await CountAsync(simulator, 1);
        await clock.PassAsync(TimeSpan.FromSeconds(5));
        var second = await receiver.NextAsync();
        await CountAsync(simulator, 2);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(first.Header("webhook-id"), second.Header("webhook-id"));
        Assert.Equal(("1767323045", "1767323050"), (first.Header("webhook-timestamp"), second.Header("webhook-timestamp")));
        Assert.NotEqual(first.Header("webhook-signature"), second.Header("webhook-signature"));
        Assert.Equal([500, 200], simulator.Webhooks.Select(delivery => delivery.Status));
    }

    [Fact]
    public async Task A_redirect_ends_it_at_fal_and_is_never_followed()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync(307);
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero });

        await SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);
        await receiver.NextAsync();
        await CountAsync(simulator, 1);
        clock.Advance(TimeSpan.FromSeconds(7));
        await SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);
        await CountAsync(simulator, 2);

        Assert.Equal([(307, 1), (200, 1)], simulator.Webhooks.Select(delivery => (delivery.Status!.Value, delivery.Attempt)));
    }

    [Theory]
    [InlineData("https://example.com/hook?token=secret", "https://example.com/hook")]
    [InlineData("http://127.0.0.1.example.com/hook", "http://127.0.0.1.example.com/hook")]
    [InlineData("http://10.0.0.1/hook", "http://10.0.0.1/hook")]
    [InlineData("ftp://localhost/hook", "ftp://localhost/hook")]
    [InlineData("hook", "no absolute URL")]
    public async Task A_receiver_on_another_machine_is_refused_on_record_and_the_task_is_taken(string url, string target)
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await SubmitAsync(simulator, VendorHost.FalQueue, url);

        var delivery = Assert.Single(simulator.Webhooks);
        Assert.Equal((submit["request_id"].GetString(), target, 0, null), (delivery.TaskId, delivery.Target, delivery.Attempt, delivery.Status));
        Assert.Contains("only sends webhooks to this machine", delivery.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_on_record_without_the_query_of_its_URL()
    {
        var told = new TaskCompletionSource<WebhookDelivery>();
        string url;
        await using (var receiver = await WebhookReceiver.StartAsync())
        {
            url = receiver.Url;
        }

        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = new ManualClock(), TaskDuration = TimeSpan.Zero, OnWebhook = told.SetResult });
        await SubmitAsync(simulator, VendorHost.FalQueue, url);
        var delivery = await told.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((null, 1, url.Split('?')[0]), (delivery.Status, delivery.Attempt, delivery.Target));
        Assert.NotEmpty(delivery.Problem!);
    }

    [Fact]
    public async Task Nothing_is_told_before_the_submit_is_answered()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero });
        simulator.Script(VendorHost.FalQueue, "submit-new-model", SimulatedAnswer.Json(200, "{}") with { Accept = true, Delay = TimeSpan.FromMinutes(1) });

        var held = SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);
        await clock.AwaitedAsync(TimeSpan.FromMinutes(1));
        await SubmitAsync(simulator, VendorHost.Novita, receiver.Url);
        var first = await receiver.NextAsync();
        await CountAsync(simulator, 1);
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = await receiver.NextAsync();
        await held;

        Assert.True(first.Body.TryGetProperty("event_type", out _)); // Novita's, although fal's task was done first
        Assert.True(second.Headers.ContainsKey("X-Fal-Webhook-Timestamp"));
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_tried_again()
    {
        var clock = new ManualClock();
        var silent = new TaskCompletionSource();
        await using var receiver = await WebhookReceiver.StartAsync(silent.Task);
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero });
        await SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);

        await receiver.NextAsync();
        await clock.PassAsync(TimeSpan.FromSeconds(15));
        await CountAsync(simulator, 1);
        silent.SetResult();
        await clock.PassAsync(TimeSpan.FromSeconds(7));
        await CountAsync(simulator, 2);

        Assert.Equal([(null, "The receiver did not answer within 15 seconds."), (200, null)], simulator.Webhooks.Select(delivery => (delivery.Status, delivery.Problem)));
    }

    [Fact]
    public async Task A_webhook_that_cannot_be_made_is_on_record()
    {
        var broken = ApiDocument.Parse("""
            { "servers": [{ "url": "https://queue.fal.run" }],
              "paths": { "/acme/broken": { "post": { "operationId": "submit-broken", "x-task": { "models": [{ "result": "Missing" }] }, "responses": {},
                "parameters": [{ "name": "fal_webhook", "in": "query", "schema": { "type": "string" } }] } } } }
            """u8.ToArray());
        await using var simulator = await FixtureSimulator.StartAsync(broken);
        simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "webhook-before-answer" });

        await Reply.PostAsync(simulator.FalQueue + "/acme/broken?fal_webhook=http://localhost:1/hook", "Key any", "{}");

        Assert.Contains("#/components/schemas/Missing", Assert.Single(simulator.Webhooks).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_webhook_that_is_not_due()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromDays(1) });
        await SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);

        await simulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.False(receiver.HasMore);
    }

    internal static Task<Reply> SubmitAsync(VendorSimulator simulator, VendorHost host, string url) => host switch
    {
        VendorHost.Freepik => Reply.PostAsync(simulator.Freepik + "/v1/ai/image-to-video/kling-pro", "any", $$"""{ "prompt": "She waves", "webhook_url": "{{url}}" }"""),
        VendorHost.FalQueue => Reply.PostAsync($"{simulator.FalQueue}{FalModel}?fal_webhook={Uri.EscapeDataString(url)}", "Key any", """{ "prompt": "She waves" }"""),
        _ => Reply.PostAsync(simulator.Novita + "/v3/async/model-with-webhook", "Bearer any", $$"""{ "prompt": "She waves", "extra": { "webhook": { "url": "{{url}}" } } }"""),
    };

    private static Task CountAsync(VendorSimulator simulator, int attempts) => Eventually.TrueAsync(() => simulator.Webhooks.Count == attempts, $"attempt {attempts}");
}
