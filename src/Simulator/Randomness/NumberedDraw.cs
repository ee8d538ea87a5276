namespace Reelwire.Simulator.Randomness;

/// <summary>What chance gives to the n-th of its kind.</summary>
/// <param name="Number">Which one, from 1 on.</param>
/// <param name="Draw">The draw.</param>
internal readonly record struct NumberedDraw(int Number, Draw Draw);
