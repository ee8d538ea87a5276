using System.Buffers.Binary;

namespace Reelwire.Simulator.Media;

/// <summary>JPEG: the size stands in the first start-of-frame segment.</summary>
internal static class JpegHeader
{
    /// <summary>Reads the header, or gives null.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        if (!image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        var position = 2;
        while (position + 9 <= image.Length && image[position] == 0xFF)
        {
            var marker = image[position + 1];
            if (marker == 0xFF)
            {
                position++; // a fill byte
                continue;
            }

            if (IsStartOfFrame(marker))
            {
                return new ImageHeader("jpeg", BinaryPrimitives.ReadUInt16BigEndian(image[(position + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(position + 5)..]));
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(position + 2)..]);
        }

        return null;
    }

    // C4, C8 and CC in that row are tables and reserved, not frames.
    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
