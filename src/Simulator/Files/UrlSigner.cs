using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Reelwire.Simulator.Files;

/// <summary>Signs URLs for a time, with the query parameters of S3 (X-Amz-...) or of those who took them over (X-Tos-...).</summary>
internal sealed class UrlSigner(TimeProvider clock, byte[] key)
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly string[] s_prefixes = ["X-Amz", "X-Tos"];

    /// <summary>The query that opens a path for that long.</summary>
    public string Sign(string path, string prefix, TimeSpan lifetime)
    {
        var date = clock.GetUtcNow().ToString(DateFormat, CultureInfo.InvariantCulture);
        var seconds = ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return $"?{prefix}-Date={date}&{prefix}-Expires={seconds}&{prefix}-SignedHeaders=host&{prefix}-Signature={Signature(path, date, seconds)}";
    }

    /// <summary>Why a query does not open a path, as S3 says it; null where it does.</summary>
    public UrlRefusal? Check(string path, IQueryCollection query)
    {
        var prefix = Array.Find(s_prefixes, prefix => query.ContainsKey(prefix + "-Signature"));
        if (prefix is null)
        {
            return new UrlRefusal("AccessDenied", "Access Denied");
        }

        var (date, seconds) = (query[prefix + "-Date"].ToString(), query[prefix + "-Expires"].ToString());
        if (!string.Equals(query[prefix + "-Signature"], Signature(path, date, seconds), StringComparison.Ordinal))
        {
            return new UrlRefusal("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.");
        }

        var signed = DateTimeOffset.ParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var expires = signed.AddSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        return clock.GetUtcNow() < expires ? null : new UrlRefusal("AccessDenied", "Request has expired") { Expired = expires };
    }

    private string Signature(string path, string date, string seconds) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{path}\n{date}\n{seconds}")));
}
