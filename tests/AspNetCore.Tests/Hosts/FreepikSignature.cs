using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>The headers of a webhook of Freepik's, as its page has them: HMAC-SHA256 over <c>id.timestamp.body</c>, as base64.</summary>
internal static class FreepikSignature
{
    public static (string Name, string Value)[] Headers(DateTimeOffset time, string body, string id = "msg-1", string secret = WebhookHost.Secret) =>
        Headers(time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), body, id, "v1," + Sign(time, body, id, Encoding.UTF8.GetBytes(secret)));

    public static (string Name, string Value)[] Headers(string timestamp, string body, string id, string signatures) =>
        [("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signatures)];

    public static string Sign(DateTimeOffset time, string body, string id, byte[] key) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{time.ToUnixTimeSeconds()}.{body}"))));
}
