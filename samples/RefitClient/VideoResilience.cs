using Microsoft.Extensions.Http.Resilience;

namespace RefitClient;

/// <summary>Limits for calls that carry images.</summary>
internal static class VideoResilience
{
    public static void Configure(HttpStandardResilienceOptions options)
    {
        // As long as the longest upload and its answer: an attempt that is given up after its last byte may be paid, and is not repeated.
        options.AttemptTimeout.Timeout = TimeSpan.FromMinutes(10);

        // Not less than an attempt, and the breaker's window not less than two.
        options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(10);
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(20);
    }
}
