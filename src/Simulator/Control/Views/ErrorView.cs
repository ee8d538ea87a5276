namespace Reelwire.Simulator.Control.Views;

/// <summary>Why a call was refused.</summary>
internal sealed record ErrorView(string Error);
