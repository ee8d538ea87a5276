using Microsoft.Extensions.Http.Resilience;

namespace Reelwire.PublicRegistry.Tests.Resilience;

/// <summary>The limits of docs/public-registry.md, which suit uploads; and no waits between attempts, which tests have no time for.</summary>
internal static class UploadResilience
{
    public static void Configure(HttpStandardResilienceOptions options)
    {
        options.AttemptTimeout.Timeout = TimeSpan.FromMinutes(10);
        options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(30);
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(20);
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.DelayGenerator = null;
    }
}
