using System.Collections.Immutable;

namespace Reelwire.Simulator.Billing;

/// <summary>All charges in the order in which they were made.</summary>
internal sealed class Ledger
{
    private ImmutableList<Charge> _charges = [];

    /// <summary>A snapshot.</summary>
    public IReadOnlyList<Charge> Charges => Volatile.Read(ref _charges);

    /// <summary>Writes down one charge.</summary>
    public void Add(Charge charge) => ImmutableInterlocked.Update(ref _charges, static (charges, item) => charges.Add(item), charge);

    /// <summary>Forgets all charges.</summary>
    public void Clear() => Volatile.Write(ref _charges, []);
}
