using System.Security.Cryptography;
using System.Text;

namespace Reelwire.Simulator.Randomness;

/// <summary>What chance gives to one thing. It depends on the key of that thing and on nothing else, so that the order of parallel requests does not matter.</summary>
/// <param name="Key">The seed, and what is drawn for.</param>
internal readonly record struct Draw(string Key)
{
    /// <summary>The draw for a part of it.</summary>
    public Draw For(string part) => new($"{Key} {part}");

    /// <summary>An id that looks like a random one.</summary>
    public Guid Id()
    {
        var bytes = Bytes().AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4 and its variant, as clients may check
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A number from 0 up to 1.</summary>
    public double Share() => (BitConverter.ToUInt64(Bytes()) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 on.</summary>
    public int Whole() => BitConverter.ToInt32(Bytes()) & int.MaxValue;

    /// <summary>So many characters of an alphabet; 32 at most.</summary>
    public string Characters(string alphabet, int count) => string.Create(count, (alphabet, Bytes()), static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = from.alphabet[from.Item2[i] % from.alphabet.Length];
        }
    });

    /// <summary>32 bytes.</summary>
    public byte[] Bytes() => SHA256.HashData(Encoding.UTF8.GetBytes(Key));
}
