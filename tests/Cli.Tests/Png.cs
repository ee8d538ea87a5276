using System.Buffers.Binary;

namespace Reelwire.Cli.Tests;

/// <summary>Makes the header of a PNG, which is all that is looked at.</summary>
internal static class Png
{
    public static byte[] Header(int width, int height)
    {
        byte[] bytes = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
