using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwire.Simulator.Webhooks;

/// <summary>Freepik: HMAC-SHA256 over <c>id.timestamp.body</c>. The secret is taken as UTF-8 text, not as the base64 that Standard Webhooks make of it.</summary>
internal sealed class FreepikSigner(string secret) : IWebhookSigner
{
    /// <inheritdoc/>
    public WebhookRequest Sign(WebhookMessage message, DateTimeOffset now, bool forged)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{message.Id}.{timestamp}."), .. message.Body];
        var key = Encoding.UTF8.GetBytes(forged ? secret + "-forged" : secret);
        return new WebhookRequest(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["webhook-id"] = message.Id,
                ["webhook-timestamp"] = timestamp,
                ["webhook-signature"] = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)),
            },
            message.Body);
    }
}
