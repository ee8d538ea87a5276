using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>The verifier of docs/webhooks.md.</summary>
internal sealed class BouncyCastleVerifier : IWebhookSignatureVerifier
{
    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        Ed25519.Verify(signature.ToArray(), 0, publicKey.ToArray(), 0, message.ToArray(), 0, message.Length);
}
