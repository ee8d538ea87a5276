using System.Buffers.Binary;

namespace Reelwire.Core;

/// <summary>Reads format and size of an image from its header; decodes nothing.</summary>
internal static class ImageHeader
{
    private const int PrefixLength = 32;
    private const int MaxJpegSegments = 1000;
    private const int MaxTiffEntries = 1000;

    /// <summary>The image at the start of <paramref name="stream"/>, which must be seekable; <see langword="null"/> when it is none.</summary>
    public static ImageInfo? Read(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        stream.Position = 0;
        prefix = prefix[..stream.ReadAtLeast(prefix, PrefixLength, throwOnEndOfStream: false)];
        return prefix switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(stream),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(prefix),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif(prefix),
            [(byte)'B', (byte)'M', ..] => Bmp(prefix),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp(prefix),
            [(byte)'I', (byte)'I', 42, 0, ..] => Tiff(stream, littleEndian: true, prefix),
            [(byte)'M', (byte)'M', 0, 42, ..] => Tiff(stream, littleEndian: false, prefix),
            _ => null,
        };
    }

    private static ImageInfo Png(ReadOnlySpan<byte> header) =>
        header.Length >= 24
            ? Sized("png", BinaryPrimitives.ReadUInt32BigEndian(header[16..]), BinaryPrimitives.ReadUInt32BigEndian(header[20..]))
            : Unsized("png");

    private static ImageInfo Gif(ReadOnlySpan<byte> header) =>
        header.Length >= 10
            ? Sized("gif", BinaryPrimitives.ReadUInt16LittleEndian(header[6..]), BinaryPrimitives.ReadUInt16LittleEndian(header[8..]))
            : Unsized("gif");

    private static ImageInfo Bmp(ReadOnlySpan<byte> header)
    {
        if (header.Length < 26)
        {
            return Unsized("bmp");
        }

        // The oldest header (12 bytes) has 16-bit sizes; in the others a negative height means that rows run top-down.
        return BinaryPrimitives.ReadUInt32LittleEndian(header[14..]) == 12
            ? Sized("bmp", BinaryPrimitives.ReadUInt16LittleEndian(header[18..]), BinaryPrimitives.ReadUInt16LittleEndian(header[20..]))
            : Sized("bmp", Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(header[18..])), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(header[22..])));
    }

    private static ImageInfo Webp(ReadOnlySpan<byte> header)
    {
        if (header.Length < 30)
        {
            return Unsized("webp");
        }

        var chunk = header[12..16];
        if (chunk.SequenceEqual("VP8 "u8))
        {
            return Sized("webp", BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) & 0x3FFF);
        }

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[21..]);
            return Sized("webp", (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.SequenceEqual("VP8X"u8) ? Sized("webp", UInt24(header[24..]) + 1, UInt24(header[27..]) + 1) : Unsized("webp");
    }

    private static ImageInfo Jpeg(Stream stream)
    {
        Span<byte> segment = stackalloc byte[9];
        stream.Position = 2;
        for (var count = 0; count < MaxJpegSegments; count++)
        {
            if (stream.ReadAtLeast(segment[..4], 4, throwOnEndOfStream: false) < 4 || segment[0] != 0xFF)
            {
                break;
            }

            if (segment[1] == 0xFF)
            {
                // Any number of fill bytes may stand before a marker.
                stream.Position -= 3;
                continue;
            }

            // Start-of-frame markers hold the size; C4, C8 and CC look alike but are tables.
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return stream.ReadAtLeast(segment[4..], 5, throwOnEndOfStream: false) == 5
                    ? Sized("jpeg", BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]))
                    : Unsized("jpeg");
            }

            stream.Position += BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) - 2;
        }

        return Unsized("jpeg");
    }

    private static ImageInfo Tiff(Stream stream, bool littleEndian, ReadOnlySpan<byte> header)
    {
        if (header.Length < 8)
        {
            return Unsized("tiff");
        }

        // A stream need not let itself be placed behind its end.
        var directory = UInt32(header[4..], littleEndian);
        if (directory >= stream.Length)
        {
            return Unsized("tiff");
        }

        stream.Position = directory;
        Span<byte> entry = stackalloc byte[12];
        if (stream.ReadAtLeast(entry[..2], 2, throwOnEndOfStream: false) < 2)
        {
            return Unsized("tiff");
        }

        long width = 0;
        long height = 0;
        var entries = Math.Min((int)UInt16(entry, littleEndian), MaxTiffEntries);
        for (var index = 0; index < entries && stream.ReadAtLeast(entry, 12, throwOnEndOfStream: false) == 12; index++)
        {
            // Type 3 is a 16-bit number, type 4 a 32-bit one.
            long value = UInt16(entry[2..], littleEndian) == 3 ? UInt16(entry[8..], littleEndian) : UInt32(entry[8..], littleEndian);
            switch (UInt16(entry, littleEndian))
            {
                case 256:
                    width = value;
                    break;
                case 257:
                    height = value;
                    break;
            }
        }

        return Sized("tiff", width, height);
    }

    private static ImageInfo Sized(string format, long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new ImageInfo(format, (int)width, (int)height) : Unsized(format);

    private static ImageInfo Unsized(string format) => new(format, 0, 0);

    private static long UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
