namespace Reelwire.Simulator.Control.Views;

/// <summary>What the clock shows, and whether it can be moved.</summary>
internal sealed record ClockView(DateTimeOffset Now, bool Virtual);
