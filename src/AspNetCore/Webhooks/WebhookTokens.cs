using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>
/// Makes tokens and reads them: 128 random bits, when and by what the task was submitted, and 128 bits of an HMAC over all that. So a process that never saw the submit knows whose webhook it is, without a store,
/// and nobody without the key can make one.
/// </summary>
internal sealed class WebhookTokens(IOptions<WebhookOptions> options)
{
    private const int IdLength = 16;
    private const int TimeLength = 8;
    private const int TagLength = 16;
    private const int MaxLength = 1024;

    private readonly byte[] _key = options.Value.TokenKey is { } key ? Convert.FromBase64String(key) : RandomNumberGenerator.GetBytes(32);

    /// <summary>A new token.</summary>
    public static WebhookToken New(string vendor, string? client, string operation, DateTimeOffset submittedAt) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(RandomNumberGenerator.GetBytes(IdLength)), vendor, client, operation, submittedAt);

    /// <summary>The token as one segment of a path.</summary>
    public string Write(WebhookToken token)
    {
        var names = Encoding.UTF8.GetBytes(token.Client is null ? token.Operation : $"{token.Operation}\n{token.Client}");
        var bytes = new byte[IdLength + TimeLength + names.Length + TagLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, token.Id);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(IdLength), token.SubmittedAt.ToUnixTimeSeconds());
        names.CopyTo(bytes, IdLength + TimeLength);
        Tag(token.Vendor, bytes.AsSpan()[..^TagLength]).CopyTo(bytes.AsSpan()[^TagLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token of a vendor's, or tells that the text is none that this host has made.</summary>
    public bool TryRead(string vendor, string? text, [NotNullWhen(true)] out WebhookToken? token)
    {
        token = null;
        if (text is not { Length: > 0 and <= MaxLength } || !Base64Url.IsValid(text, out var length) || length <= IdLength + TimeLength + TagLength)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(text);
        var signed = bytes[..^TagLength];
        if (!CryptographicOperations.FixedTimeEquals(Tag(vendor, signed), bytes[^TagLength..]))
        {
            return false;
        }

        var names = Encoding.UTF8.GetString(signed[(IdLength + TimeLength)..]).Split('\n', 2);
        token = new WebhookToken(
            BinaryPrimitives.ReadUInt128BigEndian(signed), vendor, names.ElementAtOrDefault(1), names[0], DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(signed[IdLength..])));
        return true;
    }

    // The vendor is signed too: what came to one vendor is no token at another's endpoint.
    private ReadOnlySpan<byte> Tag(string vendor, ReadOnlySpan<byte> content)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(vendor), 0, .. content];
        return HMACSHA256.HashData(_key, signed).AsSpan(0, TagLength);
    }
}
