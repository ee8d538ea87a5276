using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>Jobs that come in a time, and what their vendor does to them.</summary>
/// <param name="Seed">Of all that is random.</param>
/// <param name="Jobs">How many.</param>
/// <param name="Span">Within which time they are submitted.</param>
/// <param name="Burst">How many of them come at once.</param>
/// <param name="FailingShare">How many of the looks fail.</param>
/// <param name="Limits">What the vendor allows.</param>
internal sealed record Scenario(int Seed, int Jobs, TimeSpan Span, int Burst, double FailingShare, IReadOnlyList<RequestLimit> Limits)
{
    /// <summary>Nothing in the way.</summary>
    public static Scenario Schedule(int seed) => new(seed, 20_000, TimeSpan.FromHours(24), 1, 0, []);

    /// <summary>Freepik's limits, and bursts that would break them.</summary>
    public static Scenario Limits24Hours(int seed) => new(seed, 10_000, TimeSpan.FromHours(24), 500, 0, [new(250, TimeSpan.FromSeconds(5)), new(1_200, TimeSpan.FromMinutes(2))]);

    /// <summary>A bad hour.</summary>
    public static Scenario Failures(int seed) => new(seed, 10_000, TimeSpan.FromHours(1), 1, 0.3, []);
}
