using System.Buffers.Binary;

namespace Reelwire.Simulator.Media;

/// <summary>WebP: lossy, lossless and extended files each keep the size in their first chunk.</summary>
internal static class WebpHeader
{
    private const int FourteenBits = 0x3FFF;

    /// <summary>Reads the header, or gives null.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        if (image.Length < 30 || !image.StartsWith("RIFF"u8) || !image[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        var chunk = image[12..16];
        if (chunk.SequenceEqual("VP8 "u8))
        {
            return new ImageHeader("webp", BinaryPrimitives.ReadUInt16LittleEndian(image[26..]) & FourteenBits, BinaryPrimitives.ReadUInt16LittleEndian(image[28..]) & FourteenBits);
        }

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(image[21..]);
            return new ImageHeader("webp", (int)(bits & FourteenBits) + 1, (int)((bits >> 14) & FourteenBits) + 1);
        }

        return chunk.SequenceEqual("VP8X"u8) ? new ImageHeader("webp", ThreeBytes(image[24..]) + 1, ThreeBytes(image[27..]) + 1) : null;
    }

    private static int ThreeBytes(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
