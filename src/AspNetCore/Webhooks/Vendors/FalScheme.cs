using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>fal.ai: Ed25519 over four lines - request, user, time, and the SHA-256 of the body - checked where the host has a verifier.</summary>
internal sealed class FalScheme(FalKeys keys, IOptions<WebhookOptions> options, TimeProvider time, IWebhookSignatureVerifier? verifier = null) : WebhookScheme
{
    private const int SignatureLength = 64;

    /// <inheritdoc/>
    public override string Vendor => "fal";

    /// <inheritdoc/>
    public override string[] TaskIds { get; } = ["request_id"];

    /// <inheritdoc/>
    public override ValueTask<WebhookOutcome?> RefuseAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken) =>
        verifier is null ? ValueTask.FromResult<WebhookOutcome?>(null) : RefuseAsync(verifier, headers, body, cancellationToken);

    private async ValueTask<WebhookOutcome?> RefuseAsync(IWebhookSignatureVerifier verifier, IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken)
    {
        if (Header("Request-Id") is not { } request || Header("User-Id") is not { } user || Header("Timestamp") is not { } timestamp
            || Header("Signature") is not { } text || Signature(text) is not { } signature || IsInTime(timestamp, options.Value.Window, time) is not { } isInTime)
        {
            return WebhookOutcome.WrongSignature;
        }

        if (!isInTime)
        {
            return WebhookOutcome.OutOfTime;
        }

        var message = Encoding.UTF8.GetBytes($"{request}\n{user}\n{timestamp}\n{Convert.ToHexStringLower(SHA256.HashData(body))}");
        if (await keys.GetAsync(isFresh: false, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            return WebhookOutcome.KeysUnavailable;
        }

        if (IsSigned(known))
        {
            return null;
        }

        // fal may have changed its keys since.
        return await keys.GetAsync(isFresh: true, cancellationToken).ConfigureAwait(false) is { } fresh && fresh != known && IsSigned(fresh) ? null : WebhookOutcome.WrongSignature;

        string? Header(string name) => Single(headers, "X-Fal-Webhook-" + name);

        bool IsSigned(IReadOnlyList<byte[]> publicKeys) => publicKeys.Any(key => verifier.Verify(key, message, signature));
    }

    private static byte[]? Signature(string text)
    {
        var bytes = new byte[SignatureLength];
        return text.Length == SignatureLength * 2 && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }
}
