using Reelwire.Core;

namespace Reelwire.Fal;

/// <summary>How fal.ai is spoken to.</summary>
internal static class FalVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "fal",
        Title = "fal.ai",
        Package = "Reelwire.Fal",
        KeyHeader = "Authorization",
        KeyScheme = "Key",
        Errors = new FalErrorReader(),
        RequestIdHeader = "x-fal-request-id",
    };
}
