namespace Reelwire.Simulator.Control;

/// <summary>An order to the clock as it is posted.</summary>
internal sealed record ClockOrder
{
    public string? Advance { get; init; }
}
