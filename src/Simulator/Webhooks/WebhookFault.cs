namespace Reelwire.Simulator.Webhooks;

/// <summary>What goes wrong with the webhooks of one task.</summary>
internal sealed record WebhookFault
{
    /// <summary>How much later than due each webhook is sent.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>How often each webhook is sent: 2 for one that comes twice, with the same id.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Whether each is signed with a key that is not the vendor's. Where a vendor signs nothing (Novita), it tells of a task that never was.</summary>
    public bool Forged { get; init; }

    /// <summary>Where set, each is sent again after that time, to the byte, with its old timestamp and signature.</summary>
    public TimeSpan? ReplayedAfter { get; init; }

    /// <summary>Whether the task is over at once and its webhook sent before the submit is answered.</summary>
    public bool BeforeAnswer { get; init; }
}
