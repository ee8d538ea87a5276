using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Faults;

/// <summary>Faults of a task's webhook; the sender asks for them with <see cref="FaultBook.TakeForWebhook"/>.</summary>
internal static class WebhookFaults
{
    private static readonly TimeSpan s_usuallyLate = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_usuallyReplayedAfter = TimeSpan.FromMinutes(10); // past the five minutes that a signature's timestamp is usually good for

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        FaultKind.OfWebhook("webhook-late", "The webhook comes a minute later than due, or as many seconds as the script says.", late => new WebhookFault { Late = late ?? s_usuallyLate }) with { HasDuration = true },
        FaultKind.OfWebhook("webhook-doubled", "The webhook comes twice, with the same id.", _ => new WebhookFault { Copies = 2 }),
        FaultKind.OfWebhook("webhook-forged", "The webhook is signed with a key that is not the vendor's.", _ => new WebhookFault { Forged = true }),
        FaultKind.OfWebhook("webhook-replayed", "The webhook comes again ten minutes later, or as many seconds as the script says, with its old timestamp and signature.",
            after => new WebhookFault { ReplayedAfter = after ?? s_usuallyReplayedAfter }) with { HasDuration = true },
        FaultKind.OfWebhook("webhook-before-answer", "The webhook comes before the submit is answered.", _ => new WebhookFault { BeforeAnswer = true }),
    ];
}
