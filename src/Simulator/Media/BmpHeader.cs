using System.Buffers.Binary;

namespace Reelwire.Simulator.Media;

/// <summary>BMP: the size stands in the header after the file header, in one of two widths.</summary>
internal static class BmpHeader
{
    private const int CoreHeaderSize = 12;

    /// <summary>Reads the header, or gives null.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        if (image.Length < 26 || !image.StartsWith("BM"u8))
        {
            return null;
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(image[14..]) == CoreHeaderSize)
        {
            return new ImageHeader("bmp", BinaryPrimitives.ReadUInt16LittleEndian(image[18..]), BinaryPrimitives.ReadUInt16LittleEndian(image[20..]));
        }

        // A negative height means that the rows go from top to bottom.
        var height = Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(image[22..]));
        return new ImageHeader("bmp", BinaryPrimitives.ReadInt32LittleEndian(image[18..]), (int)Math.Min(height, int.MaxValue));
    }
}
