using System.Buffers.Binary;

namespace Reelwire.Simulator.Media;

/// <summary>TIFF: the size stands in two entries of the first directory, which may be anywhere in the file.</summary>
internal static class TiffHeader
{
    private const int EntrySize = 12;
    private const int WidthTag = 256;
    private const int HeightTag = 257;
    private const int ShortType = 3;

    /// <summary>Reads the header, or gives null.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        var littleEndian = image.StartsWith("II*\0"u8);
        if (image.Length < 8 || (!littleEndian && !image.StartsWith("MM\0*"u8)))
        {
            return null;
        }

        var directory = ReadUInt32(image[4..], littleEndian);
        if (directory > image.Length - 2)
        {
            return null;
        }

        var entries = ReadUInt16(image[(int)directory..], littleEndian);
        var (width, height) = (0, 0);
        for (var position = (int)directory + 2; entries > 0 && position + EntrySize <= image.Length; entries--, position += EntrySize)
        {
            switch (ReadUInt16(image[position..], littleEndian))
            {
                case WidthTag:
                    width = ReadValue(image[position..], littleEndian);
                    break;
                case HeightTag:
                    height = ReadValue(image[position..], littleEndian);
                    break;
            }
        }

        return width > 0 && height > 0 ? new ImageHeader("tiff", width, height) : null;
    }

    private static int ReadValue(ReadOnlySpan<byte> entry, bool littleEndian) =>
        ReadUInt16(entry[2..], littleEndian) == ShortType
            ? ReadUInt16(entry[8..], littleEndian)
            : (int)Math.Min(ReadUInt32(entry[8..], littleEndian), int.MaxValue);

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
