using System.Globalization;
using System.Net;

namespace Reelwire.Core.Tests.Media;

/// <summary>URLs that lead into somebody's own network, or nowhere that a result may come from, in the spellings that have got past checks elsewhere.</summary>
internal static class SsrfVectors
{
    /// <summary>Addresses of which each stands for a network that is not the public internet's.</summary>
    private static readonly string[] s_addresses =
    [
        "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "0.0.0.0", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    ];

    private static readonly int[] s_ports = [1, 21, 22, 25, 80, 444, 2375, 3306, 5432, 6379, 8080, 8443, 9200, 11211, 65535];

    private static readonly string[] s_names =
    [
        "localhost", "LOCALHOST", "localhost.", "localhost.localdomain", "ip6-localhost", "ip6-loopback", "metadata", "metadata.google.internal", "metadata.google.internal.", "instance-data", "kubernetes.default.svc",
        "host.docker.internal", "gateway.docker.internal", "router.local", "169.254.169.254.nip.io", "127.0.0.1.nip.io", "10-0-0-1.sslip.io", "localtest.me", "spoofed.example", "xn--e1afmkfd.example", "пример.example",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "ＬＯＣＡＬＨＯＳＴ", "localhost%E3%80%82", "local%68ost", "cdn.example。internal", "fal.media.attacker.example", "attacker.example%00.fal.media", "-.example", "a_b.example",
    ];

    /// <summary>URL, and the address that a resolver gives for it should it not be one itself.</summary>
    public static IEnumerable<(string Url, string Address)> Addresses =>
        s_addresses.SelectMany(address => Spellings(IPAddress.Parse(address).GetAddressBytes()).Distinct().Select(host => ($"https://{host}/v.mp4", address)))
            .Concat(s_names.Select((name, index) => ($"https://{name}/v.mp4", index % 2 == 0 ? "127.0.0.1" : "10.1.2.3")))
            .Concat(Sixes.Select(address => ($"https://[{address}]/v.mp4", address)))
            .Concat(Sixes.Where(address => !address.Contains('%', StringComparison.Ordinal)).Select(address => ("https://six.example/v.mp4", address)));

    /// <summary>Not https.</summary>
    public static IEnumerable<string> Schemes =>
    [
        "http://cdn.example/v.mp4", "HTTP://cdn.example/v.mp4", "http://8.8.8.8/v.mp4", "http://127.0.0.1/v.mp4", "http://localhost/v.mp4", "ftp://cdn.example/v.mp4", "ftps://cdn.example/v.mp4", "sftp://cdn.example/v.mp4",
        "file:///etc/passwd", "file://cdn.example/etc/passwd", "file:/etc/passwd", "/etc/passwd", "//cdn.example/v.mp4", "\\\\cdn.example\\share\\v.mp4", "gopher://cdn.example:6379/_INFO", "dict://cdn.example:11211/stat",
        "ldap://cdn.example/", "ldaps://cdn.example/", "tftp://cdn.example/v.mp4", "data:video/mp4;base64,AAAA", "javascript:alert(1)", "blob:https://cdn.example/1", "jar:https://cdn.example/a!/b", "netdoc:///etc/passwd",
        "unix:///var/run/docker.sock", "ws://cdn.example/", "wss://cdn.example/", "mailto:a@cdn.example", "https", "https:", "https:/", "https://", "https:///v.mp4", "https://[/", "https://[::1/", "https://:443/", "cdn.example/v.mp4", "v.mp4", " ", "",
        "ｈｔｔｐｓ://cdn.example/v.mp4", "view-source:https://cdn.example/", "https://cdn.example:99999/", "https://cdn.example:port/", "phar://cdn.example/v.mp4", "expect://id", "php://filter",
    ];

    /// <summary>With credentials, which a client would send along.</summary>
    public static IEnumerable<string> Credentials =>
    [
        "https://user@cdn.example/", "https://user:canary@cdn.example/", "https://:canary@cdn.example/", "https://cdn.example@10.0.0.1/", "https://cdn.example:443@10.0.0.1/", "https://cdn.example%2F@10.0.0.1/", "https://a%40b@10.0.0.1/",
        "https://fal.media%20@169.254.169.254/", "https://fal.media&@10.0.0.1/", "https://user%40cdn.example@localhost/",
    ];

    /// <summary>With a port of their own, behind which something else than a web server may listen.</summary>
    public static IEnumerable<string> Ports =>
        s_ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"https://cdn.example:{port}/v.mp4"));

    private static IEnumerable<string> Sixes =>
    [
        "::", "::1", "0:0:0:0:0:0:0:1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:0:127.0.0.1", "::ffff:169.254.169.254", "fe80::1", "fe80::1%2", "fe80::1%25eth0", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "fd12:3456:789a::1",
        "ff02::1", "ff0e::1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b:1::10.0.0.1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1",
        "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:1::1", "2002:a9fe:a9fe::", "3fff::1", "5f00::1",
    ];

    // An address in the ways that inet_aton, browsers and IDNA know.
    private static IEnumerable<string> Spellings(byte[] address)
    {
        var number = (uint)((address[0] << 24) | (address[1] << 16) | (address[2] << 8) | address[3]);
        var low24 = number & 0xFFFFFF;
        var low16 = number & 0xFFFF;
        string Join(Func<byte, string> part) => string.Join('.', address.Select(part));
        var plain = Join(part => Text($"{part}"));
        return
        [
            plain,
            plain + ".",
            Text($"{number}"),
            Text($"0x{number:x8}"),
            Text($"0X{number:X}"),
            "0" + Convert.ToString(number, 8),
            Join(part => Text($"0x{part:x2}")),
            Join(part => "0" + Convert.ToString(part, 8)),
            Join(part => Convert.ToString(part, 8).PadLeft(8, '0')),
            Text($"{address[0]}.{low24}"),
            Text($"{address[0]}.{address[1]}.{low16}"),
            Text($"0x{address[0]:x}.0{Convert.ToString(address[1], 8)}.{low16}"),
            plain.Replace(".", "%2E", StringComparison.Ordinal),
            plain.Replace('.', '。'),
            string.Concat(plain.Select(letter => letter == '.' ? letter : (char)(letter - '0' + '０'))),
            string.Concat(plain.Select(letter => letter is '.' or '0' ? letter : (char)(letter - '1' + '①'))),
            Text($"[::ffff:{plain}]"),
            Text($"[::ffff:{number >> 16:x}:{low16:x}]"),
            Text($"[::{plain}]"),
            Text($"[64:ff9b::{plain}]"),
            Text($"[2002:{number >> 16:x}:{low16:x}::1]"),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
