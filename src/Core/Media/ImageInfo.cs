namespace Reelwire.Core;

/// <summary>What the first bytes of an image tell.</summary>
/// <param name="Format"><c>jpeg</c>, <c>png</c>, <c>webp</c>, <c>gif</c>, <c>bmp</c> or <c>tiff</c>.</param>
/// <param name="Width">Pixels; 0 when the header does not tell.</param>
/// <param name="Height">Pixels; 0 when the header does not tell.</param>
public sealed record ImageInfo(string Format, int Width, int Height)
{
    /// <summary>Whether the header told the size.</summary>
    public bool HasSize => Width > 0 && Height > 0;

    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    public string MediaType => $"image/{Format}";
}
