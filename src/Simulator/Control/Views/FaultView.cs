using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A fault that was added, and how often it struck.</summary>
internal sealed record FaultView
{
    public int Id { get; init; }

    public required string Vendor { get; init; }

    public required string Host { get; init; }

    public string? Operation { get; init; }

    public required string Kind { get; init; }

    public FaultOccurrence? Occurrence { get; init; }

    public bool? Accept { get; init; }

    public double? Seconds { get; init; }

    public int Seen { get; init; }

    public int Struck { get; init; }

    /// <summary>Shows a fault.</summary>
    public static FaultView Of(ScriptedFault scripted) => new()
    {
        Id = scripted.Id,
        Vendor = HostCatalog.VendorOf(scripted.Fault.Host),
        Host = HostCatalog.NameOf(scripted.Fault.Host),
        Operation = scripted.Fault.Operation,
        Kind = scripted.Kind.Name,
        Occurrence = scripted.Fault.Occurrence,
        Accept = scripted.Fault.Accept,
        Seconds = scripted.Fault.Duration?.TotalSeconds,
        Seen = scripted.Seen,
        Struck = scripted.Struck,
    };
}
