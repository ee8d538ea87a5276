using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>Where the vendors post to. The public address is read for each submit: that of a tunnel may change while the host runs.</summary>
internal sealed class WebhookAddresses(LinkGenerator links, IOptionsMonitor<WebhookOptions> options)
{
    /// <summary>The route parameter that holds the token.</summary>
    public const string Token = "token";

    /// <summary>The name of a vendor's endpoint.</summary>
    public static string NameOf(string vendor) => $"Reelwire.Webhooks.{vendor}";

    /// <summary>The address for a token; null where no endpoint of the vendor is mapped.</summary>
    public string? Of(string vendor, string token)
    {
        var host = options.CurrentValue.PublicAddress!;
        var path = links.GetPathByName(NameOf(vendor), new RouteValueDictionary { [Token] = token }, new PathString(host.AbsolutePath.TrimEnd('/')));
        return path is null ? null : host.GetLeftPart(UriPartial.Authority) + path;
    }
}
