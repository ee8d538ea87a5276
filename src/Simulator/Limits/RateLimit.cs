namespace Reelwire.Simulator.Limits;

/// <summary>At most <paramref name="Requests"/> within any <paramref name="Window"/>, counted for each client address.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Window">The time in which they are counted; it slides.</param>
public sealed record RateLimit(int Requests, TimeSpan Window)
{
    /// <summary>
    /// What the vendors document: Freepik's 50 requests a second over 5 seconds and 10 a second over 2 minutes.
    /// The others tell no numbers for videos, or tell them for each account.
    /// </summary>
    public static IReadOnlyDictionary<VendorHost, IReadOnlyList<RateLimit>> Documented { get; } = new Dictionary<VendorHost, IReadOnlyList<RateLimit>>
    {
        [VendorHost.Freepik] = [new RateLimit(250, TimeSpan.FromSeconds(5)), new RateLimit(1200, TimeSpan.FromMinutes(2))],
    };
}
