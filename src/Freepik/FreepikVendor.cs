using Reelwire.Core;

namespace Reelwire.Freepik;

/// <summary>How Freepik is spoken to.</summary>
internal static class FreepikVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "freepik",
        Title = "Freepik",
        Package = "Reelwire.Freepik",
        KeyHeader = "x-freepik-api-key",

        // docs.freepik.com, "Rate limiting", per address: 50 a second on average over 5 seconds, 10 a second over 2 minutes.
        Limits = [new RequestLimit(250, TimeSpan.FromSeconds(5)), new RequestLimit(1_200, TimeSpan.FromMinutes(2))],
        Errors = new FreepikErrorReader(),
    };
}
