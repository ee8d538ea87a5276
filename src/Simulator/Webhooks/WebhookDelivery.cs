namespace Reelwire.Simulator.Webhooks;

/// <summary>One attempt to deliver a webhook.</summary>
public sealed record WebhookDelivery
{
    /// <summary>The host that sent it.</summary>
    public required VendorHost Host { get; init; }

    /// <summary>The task that it is about.</summary>
    public required string TaskId { get; init; }

    /// <summary>Where to: scheme, host, port and path. A query may hold secrets and is left out.</summary>
    public required string Target { get; init; }

    /// <summary>Counts the attempts of one webhook from 1 on; 0 for one that was refused and never sent.</summary>
    public int Attempt { get; init; }

    /// <summary>The receiver's status; null where it gave none.</summary>
    public int? Status { get; init; }

    /// <summary>Why there is no status.</summary>
    public string? Problem { get; init; }
}
