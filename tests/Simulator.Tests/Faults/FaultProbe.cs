namespace Reelwire.Simulator.Tests.Faults;

/// <summary>How one kind of fault shows: what is seen with it, and how to look.</summary>
internal sealed record FaultProbe(string Kind, string Seen, Func<FaultScene, Task<string>> LookAsync)
{
    /// <summary>The host that is hit.</summary>
    public VendorHost Host { get; init; } = VendorHost.Novita;

    /// <summary>How long tasks take; null where status reads move them on.</summary>
    public TimeSpan? TaskDuration { get; init; }
}
