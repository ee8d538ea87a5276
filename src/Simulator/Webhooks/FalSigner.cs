using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Reelwire.Simulator.Webhooks;

/// <summary>fal: Ed25519 over four lines - request id, user id, timestamp and the SHA-256 of the body - with a key whose public half stands in a JWKS.</summary>
internal sealed class FalSigner : IWebhookSigner
{
    private const string User = "simulator";
    private readonly byte[] _privateKey;

    /// <param name="privateKey">The private key, 32 bytes.</param>
    public FalSigner(ReadOnlyMemory<byte> privateKey)
    {
        if (privateKey.Length != Ed25519.KeyLength)
        {
            throw new ArgumentException($"{nameof(SimulatorOptions.FalWebhookKey)} must have {Ed25519.KeyLength} bytes, not {privateKey.Length}.", nameof(privateKey));
        }

        _privateKey = privateKey.ToArray();
    }

    /// <summary>The JWKS that rest.fal.ai serves.</summary>
    public JsonObject KeySet() => new()
    {
        ["keys"] = new JsonArray(new JsonObject
        {
            ["kty"] = "OKP",
            ["crv"] = "Ed25519",
            ["alg"] = "EdDSA",
            ["use"] = "sig",
            ["kid"] = "simulator",
            ["x"] = Base64Url.EncodeToString(Ed25519.PublicKey(_privateKey)),
        }),
    };

    /// <inheritdoc/>
    public WebhookRequest Sign(WebhookMessage message, DateTimeOffset now, bool forged)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = $"{message.TaskId}\n{User}\n{timestamp}\n{Convert.ToHexStringLower(SHA256.HashData(message.Body))}";
        var key = forged ? SHA256.HashData(_privateKey) : _privateKey;
        return new WebhookRequest(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["X-Fal-Webhook-Request-Id"] = message.TaskId,
                ["X-Fal-Webhook-User-Id"] = User,
                ["X-Fal-Webhook-Timestamp"] = timestamp,
                ["X-Fal-Webhook-Signature"] = Convert.ToHexStringLower(Ed25519.Sign(key, Encoding.UTF8.GetBytes(signed))),
            },
            message.Body);
    }
}
