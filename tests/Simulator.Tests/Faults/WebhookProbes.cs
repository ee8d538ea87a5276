using System.Security.Cryptography;
using System.Text;
using Reelwire.Simulator.Tests.Webhooks;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>Looks at webhooks, of Freepik's tasks of ten seconds: one webhook at the second second, one at the tenth.</summary>
internal static class WebhookProbes
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10);

    public static IReadOnlyList<FaultProbe> All { get; } =
    [
        Of("webhook-late", "60 seconds late", LatenessAsync),
        Of("webhook-doubled", "the same id twice", async scene => await SecondAsync(scene, s_duration * 0.8)),
        Of("webhook-replayed", "the same id twice", async scene => await SecondAsync(scene, TimeSpan.FromMinutes(10))),
        Of("webhook-forged", "forged", SignatureAsync),
        Of("webhook-before-answer", "sent before the answer", CountAsync),
    ];

    private static FaultProbe Of(string kind, string seen, Func<FaultScene, Task<string>> lookAsync) => new(kind, seen, lookAsync) { Host = VendorHost.Freepik, TaskDuration = s_duration };

    private static async Task<string> LatenessAsync(FaultScene scene)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await scene.SubmitWithWebhookAsync(receiver);
        await scene.Clock.PassAsync(s_duration * 0.2);
        var due = scene.Clock.GetUtcNow();
        while (!receiver.HasMore && !scene.Clock.IsAwaited(TimeSpan.FromMinutes(1)))
        {
            await Task.Yield();
        }

        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = long.Parse((await receiver.NextAsync()).Header("webhook-timestamp"), System.Globalization.CultureInfo.InvariantCulture);
        return $"{sent - due.ToUnixTimeSeconds()} seconds late";
    }

    // Without the fault, the second webhook is the one of the task's end.
    private static async Task<string> SecondAsync(FaultScene scene, TimeSpan wait)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await scene.SubmitWithWebhookAsync(receiver);
        await scene.Clock.PassAsync(s_duration * 0.2);
        var first = await receiver.NextAsync();
        while (!scene.Clock.IsAwaited(wait) && !scene.Clock.IsAwaited(s_duration * 0.8))
        {
            await Task.Yield();
        }

        scene.Clock.Advance(wait);
        var second = await receiver.NextAsync();
        var same = first.Bytes.AsSpan().SequenceEqual(second.Bytes) && ((string[])["webhook-id", "webhook-timestamp", "webhook-signature"]).All(name => first.Header(name) == second.Header(name));
        return same ? "the same id twice" : "another id";
    }

    private static async Task<string> SignatureAsync(FaultScene scene)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await scene.SubmitWithWebhookAsync(receiver);
        await scene.Clock.PassAsync(s_duration * 0.2);
        var webhook = await receiver.NextAsync();
        var signed = Encoding.UTF8.GetBytes($"{webhook.Header("webhook-id")}.{webhook.Header("webhook-timestamp")}.{webhook.Text}");
        var genuine = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(new SimulatorOptions().FreepikWebhookSecret), signed));
        return webhook.Header("webhook-signature") == "v1," + genuine ? "genuine" : "forged";
    }

    private static async Task<string> CountAsync(FaultScene scene)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await scene.SubmitWithWebhookAsync(receiver);
        return scene.Simulator.Webhooks.Count > 0 ? "sent before the answer" : "not sent yet";
    }
}
