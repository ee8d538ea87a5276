namespace Reelwire.Simulator.Billing;

/// <summary>The charges in the order in which they were made.</summary>
internal sealed class Ledger(SimulatorOptions options)
{
    private readonly Latest<Charge> _charges = new(options.KeptCharges);

    /// <summary>The latest: a snapshot.</summary>
    public IReadOnlyList<Charge> Charges => _charges.All;

    /// <summary>How many there were in all.</summary>
    public long Count => _charges.Count;

    /// <summary>Writes down one charge.</summary>
    public void Add(Charge charge) => _charges.Add(charge);

    /// <summary>Forgets all charges.</summary>
    public void Clear() => _charges.Clear();
}
