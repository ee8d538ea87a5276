using Reelwire.Core;

namespace Reelwire.Freepik;

/// <summary>How Freepik is spoken to.</summary>
internal static class FreepikVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "freepik",
        Title = "Freepik",
        Authenticate = (headers, key) => headers.Add("x-freepik-api-key", key),
        Errors = new FreepikErrorReader(),
    };
}
