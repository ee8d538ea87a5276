using System.Net.Http.Headers;
using Reelwire.Core;

namespace Reelwire.Novita;

/// <summary>How Novita is spoken to.</summary>
internal static class NovitaVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "novita",
        Title = "Novita",
        Authenticate = (headers, key) => headers.Authorization = new AuthenticationHeaderValue("Bearer", key),
        Errors = new NovitaErrorReader(),
    };
}
