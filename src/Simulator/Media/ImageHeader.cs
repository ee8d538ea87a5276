namespace Reelwire.Simulator.Media;

/// <summary>What the first bytes of an image say: its format and its size in pixels.</summary>
internal readonly record struct ImageHeader(string Format, int Width, int Height)
{
    /// <summary>Reads the header, or gives null where the bytes are no image of a known format.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> image) =>
        JpegHeader.Read(image) ?? PngHeader.Read(image) ?? WebpHeader.Read(image) ?? GifHeader.Read(image) ?? BmpHeader.Read(image) ?? TiffHeader.Read(image);
}
