using Reelwire.Core;

namespace Reelwire.AimlApi;

/// <summary>How AI/ML API is spoken to.</summary>
internal static class AimlApiVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "aimlapi",
        Title = "AI/ML API",
        Package = "Reelwire.AimlApi",
        KeyHeader = "Authorization",
        KeyScheme = "Bearer",

        // docs.aimlapi.com: its samples look every 10 to 15 seconds.
        MinPollInterval = TimeSpan.FromSeconds(10),
        Errors = new AimlApiErrorReader(),
        RequestIdHeader = "x-inference-id",
    };
}
