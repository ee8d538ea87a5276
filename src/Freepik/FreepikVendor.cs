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
        Errors = new FreepikErrorReader(),
    };
}
