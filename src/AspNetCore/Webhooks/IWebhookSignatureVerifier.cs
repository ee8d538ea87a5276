namespace Reelwire.AspNetCore;

/// <summary>
/// Checks Ed25519 signatures (RFC 8032), which .NET has no class for: register one over a library, and fal.ai's webhooks are refused unless its signature is right. Without one they are taken by their token; what counts is
/// read back from fal.ai either way.
/// </summary>
public interface IWebhookSignatureVerifier
{
    /// <summary>Tells whether a signature is right. May be called by several threads at once.</summary>
    /// <param name="publicKey">32 bytes, from fal.ai's JWKS.</param>
    /// <param name="message">What was signed.</param>
    /// <param name="signature">64 bytes.</param>
    bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
