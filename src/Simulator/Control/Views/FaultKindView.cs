using Reelwire.Simulator.Faults;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A kind of fault.</summary>
internal sealed record FaultKindView(string Kind, string Description, string Hits, string Accepted)
{
    /// <summary>Shows a kind.</summary>
    public static FaultKindView Of(FaultKind kind) =>
        new(kind.Name, kind.Description, kind.Target.ToString().ToLowerInvariant(), kind.Acceptance.ToString().ToLowerInvariant());
}
