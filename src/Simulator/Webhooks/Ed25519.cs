using System.Numerics;
using System.Security.Cryptography;

namespace Reelwire.Simulator.Webhooks;

/// <summary>
/// Signs as RFC 8032 describes (section 5.1), since .NET has no Ed25519. For the test keys of this simulator only: big integers tell a watching clock the key.
/// </summary>
internal static class Ed25519
{
    /// <summary>The length of a private key, and of a public one, in bytes.</summary>
    public const int KeyLength = 32;

    // L, the order of the base point.
    private static readonly BigInteger s_order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The public key of a private one.</summary>
    public static byte[] PublicKey(ReadOnlySpan<byte> privateKey)
    {
        var (scalar, _) = Expand(privateKey);
        return (EdwardsPoint.Base * scalar).Encode();
    }

    /// <summary>The signature of a message: 64 bytes.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> message)
    {
        var (scalar, prefix) = Expand(privateKey);
        var nonce = Number(SHA512.HashData([.. prefix, .. message])) % s_order;
        var commitment = (EdwardsPoint.Base * nonce).Encode();
        var challenge = Number(SHA512.HashData([.. commitment, .. (EdwardsPoint.Base * scalar).Encode(), .. message])) % s_order;
        var response = new byte[KeyLength];
        ((nonce + (challenge * scalar)) % s_order).TryWriteBytes(response, out _, isUnsigned: true);
        return [.. commitment, .. response];
    }

    private static (BigInteger Scalar, byte[] Prefix) Expand(ReadOnlySpan<byte> privateKey)
    {
        if (privateKey.Length != KeyLength)
        {
            throw new ArgumentException($"An Ed25519 private key has {KeyLength} bytes, not {privateKey.Length}.", nameof(privateKey));
        }

        var hash = SHA512.HashData(privateKey);
        hash[0] &= 0b1111_1000;
        hash[31] &= 0b0111_1111;
        hash[31] |= 0b0100_0000;
        return (Number(hash.AsSpan(0, KeyLength)), hash[KeyLength..]);
    }

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian) => new(littleEndian, isUnsigned: true);
}
