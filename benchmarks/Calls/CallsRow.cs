namespace Reelwire.Benchmarks.Calls;

/// <summary>What one way came to: its cost, and by pairs with what is written by hand.</summary>
/// <param name="Way">Its name.</param>
/// <param name="Submit">Cost of a submit.</param>
/// <param name="SubmitRatio">The same, by that of the hand-written one beside it.</param>
/// <param name="Get">Cost of a read.</param>
/// <param name="GetRatio">The same, by that of the hand-written one beside it.</param>
internal sealed record CallsRow(string Way, CallCost Submit, CallCost SubmitRatio, CallCost Get, CallCost GetRatio);
