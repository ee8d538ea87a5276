using Reelwire.Simulator.Billing;

namespace Reelwire.Simulator.Control.Views;

/// <summary>How many charges there were, and the latest of them, oldest first.</summary>
internal sealed record LedgerView(long Count, IReadOnlyList<ChargeView> Charges)
{
    /// <summary>Shows charges.</summary>
    public static LedgerView Of(Ledger ledger) => new(ledger.Count, [.. ledger.Charges.Select(ChargeView.Of)]);
}
