using Reelwire.Core;

namespace Reelwire.Novita;

/// <summary>How Novita is spoken to.</summary>
internal static class NovitaVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "novita",
        Title = "Novita",
        Package = "Reelwire.Novita",
        KeyHeader = "Authorization",
        KeyScheme = "Bearer",
        Errors = new NovitaErrorReader(),
    };
}
