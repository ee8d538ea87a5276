using System.Net;

namespace Reelwire.Core;

/// <summary>Which URLs and addresses may be reached at a vendor's word: https to public addresses, and nothing else.</summary>
internal sealed class UrlRules(DownloadOptions options)
{
    /// <summary>The URL, if it may be followed.</summary>
    /// <exception cref="DownloadRefusedException">It may not.</exception>
    public Uri Check(Uri? uri)
    {
        if (uri is null || !uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && !(IsOwn(uri) && uri.Scheme == Uri.UriSchemeHttp)))
        {
            throw new DownloadRefusedException("the vendor named no https URL");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new DownloadRefusedException("the vendor's URL holds credentials");
        }

        // Told here for addresses that stand in the URL; names are resolved, and checked, when the connection is made.
        if (IPAddress.TryParse(uri.IdnHost, out var address))
        {
            Check(uri.IdnHost, [address]);
        }

        if (!uri.IsDefaultPort && !IsOwn(uri))
        {
            throw new DownloadRefusedException($"the vendor's URL names port {uri.Port}, not that of https");
        }

        return options.AllowedHosts.Count == 0 || IsOwn(uri) || options.AllowedHosts.Any(host => IsBelow(uri.IdnHost, host))
            ? uri
            : throw new DownloadRefusedException($"{uri.IdnHost} is not among the allowed hosts");
    }

    /// <summary>The addresses of a host that may be connected to.</summary>
    /// <exception cref="DownloadRefusedException">There is none.</exception>
    public IPAddress[] Check(string host, IPAddress[] addresses)
    {
        var allowed = Array.FindAll(addresses, address => NetworkAddress.IsPublic(address) || (options.AllowLoopback && IPAddress.IsLoopback(address)));
        return allowed.Length > 0 ? allowed : throw new DownloadRefusedException($"{host} is no public address");
    }

    private bool IsOwn(Uri uri) => options.AllowLoopback && uri.IsLoopback;

    private static bool IsBelow(string host, string allowed) =>
        host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase) && (host.Length == allowed.Length || host[^(allowed.Length + 1)] == '.');
}
