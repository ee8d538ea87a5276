using System.Numerics;

namespace Reelwire.Simulator.Webhooks;

/// <summary>A point of edwards25519 in the extended coordinates of RFC 8032, section 5.1.4: x = X/Z, y = Y/Z, xy = T/Z.</summary>
internal readonly record struct EdwardsPoint(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
{
    private static readonly BigInteger s_prime = BigInteger.Pow(2, 255) - 19;

    // d = -121665/121666
    private static readonly BigInteger s_d = Modulo(-121665 * Inverse(121666));

    private static readonly EdwardsPoint s_neutral = new(0, 1, 1, 0);

    /// <summary>The base point B.</summary>
    public static EdwardsPoint Base { get; } = FromCoordinates(
        BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202", System.Globalization.CultureInfo.InvariantCulture),
        BigInteger.Parse("46316835694926478169428394003475163141307993866256225615783033603165251855960", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The sum of two points.</summary>
    public static EdwardsPoint operator +(EdwardsPoint left, EdwardsPoint right)
    {
        var a = Modulo((left.Y - left.X) * (right.Y - right.X));
        var b = Modulo((left.Y + left.X) * (right.Y + right.X));
        var c = Modulo(2 * left.T * right.T * s_d);
        var d = Modulo(2 * left.Z * right.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new EdwardsPoint(Modulo(e * f), Modulo(g * h), Modulo(f * g), Modulo(e * h));
    }

    /// <summary>A point added to itself <paramref name="times"/> times, by doubling and adding.</summary>
    public static EdwardsPoint operator *(EdwardsPoint point, BigInteger times)
    {
        var sum = s_neutral;
        for (; !times.IsZero; times >>= 1)
        {
            if (!times.IsEven)
            {
                sum += point;
            }

            point += point;
        }

        return sum;
    }

    /// <summary>The 32 bytes of the point: y, and the lowest bit of x in the highest.</summary>
    public byte[] Encode()
    {
        var inverse = Inverse(Z);
        var (x, y) = (Modulo(X * inverse), Modulo(Y * inverse));
        var bytes = new byte[Ed25519.KeyLength];
        y.TryWriteBytes(bytes, out _, isUnsigned: true);
        if (!x.IsEven)
        {
            bytes[^1] |= 0b1000_0000;
        }

        return bytes;
    }

    private static EdwardsPoint FromCoordinates(BigInteger x, BigInteger y) => new(x, y, 1, Modulo(x * y));

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, s_prime - 2, s_prime);

    private static BigInteger Modulo(BigInteger value)
    {
        var rest = value % s_prime;
        return rest.Sign < 0 ? rest + s_prime : rest;
    }
}
