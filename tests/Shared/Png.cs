using System.Buffers.Binary;

namespace Reelwire.Tests;

/// <summary>Makes files that are PNG images as far as anybody looks who reads headers only.</summary>
internal static class Png
{
    private const int HeaderLength = 33;

    /// <summary>An image of a size in pixels and, padded, in bytes.</summary>
    public static byte[] OfSize(int width, int height, int length = HeaderLength)
    {
        var file = new byte[length];
        byte[] start = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        start.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        (file[24], file[25]) = (8, 2);
        return file;
    }
}
