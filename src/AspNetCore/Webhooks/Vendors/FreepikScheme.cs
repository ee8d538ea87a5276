using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>Freepik: HMAC-SHA256 over <c>id.timestamp.body</c>, as base64 in a list of <c>version,signature</c> of which any may be right.</summary>
internal sealed class FreepikScheme(IOptions<WebhookOptions> options, TimeProvider time) : WebhookScheme
{
    private const string IdHeader = "webhook-id";
    private const string Prefix = "whsec_";
    private const int LongestId = 200;

    // A shorter key could be guessed; one of no bytes at all is what the prefix alone would come to.
    private const int ShortestDecoded = 12;

    private readonly byte[][] _keys = [.. options.Value.FreepikSecrets.SelectMany(Readings)];

    /// <inheritdoc/>
    public override string Vendor => "freepik";

    /// <summary>Whether there is a secret to check signatures with.</summary>
    public bool HasSecrets => _keys.Length > 0;

    // The page shows the body of a read without its 'data'; other receivers have seen it with it.
    /// <inheritdoc/>
    public override string[] TaskIds { get; } = ["task_id", "data.task_id"];

    /// <inheritdoc/>
    public override string? IdOf(IHeaderDictionary headers) => Single(headers, IdHeader);

    /// <inheritdoc/>
    public override ValueTask<WebhookOutcome?> RefuseAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken) => ValueTask.FromResult(Refuse(headers, body));

    private WebhookOutcome? Refuse(IHeaderDictionary headers, byte[] body)
    {
        if (Single(headers, IdHeader) is not { Length: <= LongestId } id || Single(headers, "webhook-timestamp") is not { } timestamp || Single(headers, "webhook-signature") is not { } signatures)
        {
            return WebhookOutcome.WrongSignature;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        if (!IsSigned(signed, signatures))
        {
            return WebhookOutcome.WrongSignature;
        }

        return IsInTime(timestamp, options.Value.Window, time) switch
        {
            true => null,
            false => WebhookOutcome.OutOfTime,
            null => WebhookOutcome.WrongSignature,
        };
    }

    private bool IsSigned(byte[] signed, string signatures)
    {
        var isRight = false;
        var given = Signatures(signatures);
        foreach (var key in _keys)
        {
            var expected = HMACSHA256.HashData(key, signed);
            foreach (var signature in given)
            {
                // All are compared: how long it takes tells nothing of which one was right.
                isRight |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return isRight;
    }

    private static List<byte[]> Signatures(string header)
    {
        var signatures = new List<byte[]>();
        foreach (var entry in header.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bytes = new byte[entry.Length];
            if (entry.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma && Convert.TryFromBase64String(entry[(comma + 1)..], bytes, out var length))
            {
                signatures.Add(bytes[..length]);
            }
        }

        return signatures;
    }

    // Freepik's page contradicts itself: its Python, JavaScript and Java take the secret's bytes as they are, its PHP takes them for base64.
    private static IEnumerable<byte[]> Readings(string secret)
    {
        yield return Encoding.UTF8.GetBytes(secret);
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length) && length >= ShortestDecoded)
        {
            yield return bytes[..length];
        }
    }
}
