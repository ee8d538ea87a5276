using System.Buffers.Text;
using System.Globalization;
using System.Net.Mail;

namespace Reelwire.Simulator.Schemas;

/// <summary>The formats of strings. One that is not listed here constrains nothing, as OpenAPI says.</summary>
internal static class StringFormats
{
    // "K" alone would let a time without an offset pass, which RFC 3339 does not allow.
    private static readonly string[] s_dateTimes = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Whether <paramref name="value"/> is of the format.</summary>
    public static bool IsValid(string format, string value) => format switch
    {
        "uri" => IsUri(value),
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParseExact(value.ToUpperInvariant(), s_dateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        "byte" => Base64.IsValid(value),
        "email" => MailAddress.TryCreate(value, out var address) && string.Equals(address.Address, value, StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>Whether <paramref name="value"/> is an absolute URI. A bare path is not, although .NET reads one as a file's on Unix.</summary>
    public static bool IsUri(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && value.Contains(':', StringComparison.Ordinal)
        && !value.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
        && Uri.TryCreate(value, UriKind.Absolute, out _);
}
