using System.Security.Cryptography;
using System.Text;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Tests.Webhooks;

public sealed class WebhookFaultTests
{
    [Fact]
    public async Task A_late_one_comes_that_much_after_the_end()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await StartAsync(clock, VendorHost.FalQueue, "webhook-late", TimeSpan.FromMinutes(3));

        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);
        await clock.PassAsync(TimeSpan.FromMinutes(3));

        Assert.Equal("1767323225", (await receiver.NextAsync()).Header("X-Fal-Webhook-Timestamp"));
    }

    [Fact]
    public async Task A_doubled_one_comes_twice_with_the_same_id()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await StartAsync(new ManualClock(), VendorHost.Freepik, "webhook-doubled");

        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.Freepik, receiver.Url);
        var (first, second) = (await receiver.NextAsync(), await receiver.NextAsync());

        Assert.Equal((first.Header("webhook-id"), first.Text), (second.Header("webhook-id"), second.Text));
    }

    [Fact]
    public async Task A_forged_one_is_not_signed_with_the_vendors_secret()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await StartAsync(new ManualClock(), VendorHost.Freepik, "webhook-forged");

        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.Freepik, receiver.Url);
        var forged = await receiver.NextAsync();
        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.Freepik, receiver.Url);
        var genuine = await receiver.NextAsync();

        Assert.NotEqual(FreepikSignature(forged), forged.Header("webhook-signature"));
        Assert.Equal(FreepikSignature(genuine), genuine.Header("webhook-signature"));
    }

    [Fact]
    public async Task A_forged_one_of_fal_is_not_signed_with_the_key_of_the_JWKS()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await StartAsync(new ManualClock(), VendorHost.FalQueue, "webhook-forged");

        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);
        var forged = await receiver.NextAsync();
        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.FalQueue, receiver.Url);
        var genuine = await receiver.NextAsync();

        Assert.NotEqual(FalSignature(forged), forged.Header("X-Fal-Webhook-Signature"));
        Assert.Equal(FalSignature(genuine), genuine.Header("X-Fal-Webhook-Signature"));
    }

    [Fact]
    public async Task A_forged_one_of_Novita_tells_of_a_task_that_never_was()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await StartAsync(new ManualClock(), VendorHost.Novita, "webhook-forged");

        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.Novita, receiver.Url);
        var id = (await receiver.NextAsync()).Body.GetProperty("payload").GetProperty("task").GetProperty("task_id").GetString();

        Assert.Equal("TASK_NOT_FOUND", (await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={id}", "Bearer any"))["reason"].GetString());
    }

    [Fact]
    public async Task A_replayed_one_comes_again_to_the_byte_with_its_old_signature()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await StartAsync(clock, VendorHost.Freepik, "webhook-replayed", TimeSpan.FromHours(1));

        await WebhookDeliveryTests.SubmitAsync(simulator, VendorHost.Freepik, receiver.Url);
        var first = await receiver.NextAsync();
        await clock.PassAsync(TimeSpan.FromHours(1));
        var replayed = await receiver.NextAsync();

        Assert.Equal(first.Bytes, replayed.Bytes);
        Assert.All(["webhook-id", "webhook-timestamp", "webhook-signature"], name => Assert.Equal(first.Header(name), replayed.Header(name)));
    }

    [Theory]
    [InlineData(VendorHost.Freepik)]
    [InlineData(VendorHost.FalQueue)]
    [InlineData(VendorHost.Novita)]
    public async Task One_that_overtakes_the_answer_is_there_when_the_submit_is_answered(VendorHost host)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromDays(1) });
        simulator.Faults.Add(new Fault { Host = host, Kind = "webhook-before-answer" });

        await WebhookDeliveryTests.SubmitAsync(simulator, host, receiver.Url);

        Assert.Equal(200, Assert.Single(simulator.Webhooks).Status);
    }

    private static async Task<VendorSimulator> StartAsync(ManualClock clock, VendorHost host, string kind, TimeSpan? duration = null)
    {
        var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero });
        simulator.Faults.Add(new Fault { Host = host, Kind = kind, Duration = duration });
        return simulator;
    }

    private static string FreepikSignature(ReceivedWebhook webhook) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData("simulator-webhook-secret"u8, Encoding.UTF8.GetBytes($"{webhook.Header("webhook-id")}.{webhook.Header("webhook-timestamp")}.{webhook.Text}")));

    private static string FalSignature(ReceivedWebhook webhook)
    {
        var lines = $"{webhook.Header("X-Fal-Webhook-Request-Id")}\n{webhook.Header("X-Fal-Webhook-User-Id")}\n{webhook.Header("X-Fal-Webhook-Timestamp")}\n{Convert.ToHexStringLower(SHA256.HashData(webhook.Bytes))}";
        return Convert.ToHexStringLower(Ed25519.Sign(new SimulatorOptions().FalWebhookKey.Span, Encoding.UTF8.GetBytes(lines)));
    }
}
