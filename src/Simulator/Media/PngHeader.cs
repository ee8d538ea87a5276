using System.Buffers.Binary;

namespace Reelwire.Simulator.Media;

/// <summary>PNG: the size stands in the IHDR chunk, which always comes first.</summary>
internal static class PngHeader
{
    /// <summary>Reads the header, or gives null.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image) =>
        image.Length >= 24 && image[0] == 0x89 && image[1..].StartsWith("PNG\r\n\u001A\n"u8)
            ? new ImageHeader("png", BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]))
            : null;
}
