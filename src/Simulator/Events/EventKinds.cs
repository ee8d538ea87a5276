namespace Reelwire.Simulator.Events;

/// <summary>What can happen.</summary>
public static class EventKinds
{
    /// <summary>A submit arrived.</summary>
    public const string Submit = "submit";

    /// <summary>A submit was accepted and costs money.</summary>
    public const string Charge = "charge";

    /// <summary>A task came to another phase.</summary>
    public const string Status = "status";

    /// <summary>The status or the result of a task was read.</summary>
    public const string Read = "read";

    /// <summary>A request was answered with a status of 400 or above, without a fault.</summary>
    public const string Refused = "refused";

    /// <summary>A fault struck.</summary>
    public const string Fault = "fault";

    /// <summary>A webhook was sent; at the time for which it was due.</summary>
    public const string Webhook = "webhook";
}
