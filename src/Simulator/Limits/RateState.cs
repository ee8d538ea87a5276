namespace Reelwire.Simulator.Limits;

/// <summary>Where a client stands at the tightest of its limits.</summary>
/// <param name="Limit">How many requests are allowed.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="Reset">When the oldest one stops counting.</param>
internal sealed record RateState(int Limit, int Remaining, TimeSpan Reset)
{
    /// <summary>Whether this request may pass.</summary>
    public bool Passes { get; init; } = true;
}
