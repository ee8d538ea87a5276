using System.Net.Http.Headers;
using Reelwire.Core;

namespace Reelwire.Fal;

/// <summary>How fal.ai is spoken to.</summary>
internal static class FalVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "fal",
        Title = "fal.ai",
        Authenticate = (headers, key) => headers.Authorization = new AuthenticationHeaderValue("Key", key),
        Errors = new FalErrorReader(),
        RequestIdHeader = "x-fal-request-id",
    };
}
