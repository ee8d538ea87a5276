using Reelwire.Simulator.Billing;

namespace Reelwire.Simulator.Control.Views;

/// <summary>All charges, oldest first.</summary>
internal sealed record LedgerView(int Count, IReadOnlyList<ChargeView> Charges)
{
    /// <summary>Shows charges.</summary>
    public static LedgerView Of(IReadOnlyList<Charge> charges) => new(charges.Count, [.. charges.Select(ChargeView.Of)]);
}
