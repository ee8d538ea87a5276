using System.Net;
using System.Net.Sockets;

namespace Reelwire.Core;

/// <summary>Tells public addresses from those that lead into somebody's own network.</summary>
internal static class NetworkAddress
{
    private static readonly IPNetwork[] s_private =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/3"),
    ];

    // Only this block is given out for public use; of it, these lead elsewhere: documentation, benchmarks, Teredo, ORCHID and 6to4.
    private static readonly IPNetwork s_publicV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] s_notPublicV6 = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    /// <summary>Whether an address can be reached by anyone on the internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(s_private, network => network.Contains(plain))
            : s_publicV6.Contains(plain) && !Array.Exists(s_notPublicV6, network => network.Contains(plain));
    }
}
