using System.Buffers.Binary;

namespace Reelwire.Simulator.Media;

/// <summary>GIF: the size of the logical screen.</summary>
internal static class GifHeader
{
    /// <summary>Reads the header, or gives null.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image) =>
        image.Length >= 10 && (image.StartsWith("GIF87a"u8) || image.StartsWith("GIF89a"u8))
            ? new ImageHeader("gif", BinaryPrimitives.ReadUInt16LittleEndian(image[6..]), BinaryPrimitives.ReadUInt16LittleEndian(image[8..]))
            : null;
}
