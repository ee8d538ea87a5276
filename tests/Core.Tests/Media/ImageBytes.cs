using System.Buffers.Binary;

namespace Reelwire.Core.Tests.Media;

/// <summary>The smallest headers of each format, 300 x 200 unless told otherwise.</summary>
internal static class ImageBytes
{
    public static byte[] Png(int width = 300, int height = 200) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big32(width), .. Big32(height), 8, 6, 0, 0, 0];

    public static byte[] Gif(string version = "89a") => [.. "GIF"u8, .. version.Select(letter => (byte)letter), .. Little16(300), .. Little16(200), 0, 0, 0];

    public static byte[] BmpOld() => [.. "BM"u8, .. new byte[12], .. Little32(12), .. Little16(300), .. Little16(200), 1, 0, 24, 0];

    public static byte[] Bmp(int height = 200) => [.. "BM"u8, .. new byte[12], .. Little32(40), .. Little32(300), .. Little32(height), 1, 0, 24, 0];

    public static byte[] WebpLossy() => [.. Riff("VP8 "), 0, 0, 0, 0x9D, 0x01, 0x2A, .. Little16(300 | (1 << 14)), .. Little16(200), 0];

    public static byte[] WebpLossless() => [.. Riff("VP8L"), 0x2F, .. Little32(299 | (199 << 14) | (1 << 28)), .. new byte[5]];

    public static byte[] WebpExtended() => [.. Riff("VP8X"), 0x10, 0, 0, 0, .. Little32(299)[..3], .. Little32(199)[..3]];

    /// <summary>A JPEG with what cameras put before its frame: EXIF, tables, and fill bytes.</summary>
    public static byte[] Jpeg(byte frame = 0xC0) =>
    [
        0xFF, 0xD8,
        .. JpegSegment(0xE1, [.. "Exif\0\0"u8, .. new byte[5000], 0xFF, 0xC0, 0, 17, 8, 0, 1, 0, 1]),
        .. JpegSegment(0xDB, new byte[65]),
        .. JpegSegment(0xC4, new byte[29]),
        0xFF, 0xFF, 0xFF,
        .. JpegSegment(frame, [8, .. Big16(200), .. Big16(300), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
        0xFF, 0xD9,
    ];

    public static byte[] Tiff(bool littleEndian, int type = 3)
    {
        byte[] Number16(int value) => littleEndian ? Little16(value) : Big16(value);
        byte[] Number32(long value) => littleEndian ? Little32(value) : Big32(value);
        byte[] Entry(int tag, int value) => [.. Number16(tag), .. Number16(type), .. Number32(1), .. type == 3 ? [.. Number16(value), 0, 0] : Number32(value)];
        return [.. littleEndian ? "II"u8 : "MM"u8, .. Number16(42), .. Number32(12), 0, 0, 0, 0, .. Number16(3), .. Entry(254, 0), .. Entry(256, 300), .. Entry(257, 200), .. Number32(0)];
    }

    /// <summary>A TIFF whose directory would lie far behind its end.</summary>
    public static byte[] TiffOutOfBounds(uint offset) => [.. "II"u8, 42, 0, .. Little32(offset), .. new byte[8]];

    private static byte[] JpegSegment(byte marker, byte[] content) => [0xFF, marker, .. Big16(content.Length + 2), .. content];

    private static byte[] Riff(string chunk) => [.. "RIFF"u8, .. Little32(100), .. "WEBP"u8, .. chunk.Select(letter => (byte)letter), .. Little32(10)];

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Big32(long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, unchecked((uint)value));
        return bytes;
    }

    private static byte[] Little32(long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, unchecked((uint)value));
        return bytes;
    }
}
