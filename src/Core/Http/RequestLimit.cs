namespace Reelwire.Core;

/// <summary>How many requests a vendor takes in a time.</summary>
/// <param name="Requests">How many, from 1 on.</param>
/// <param name="Window">In any time of this length.</param>
public sealed record RequestLimit(int Requests, TimeSpan Window);
