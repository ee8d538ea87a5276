using Reelwire.Core;

namespace Reelwire.Cli.Inputs;

/// <summary>An image that the user names.</summary>
internal static class ImageFile
{
    /// <summary>Opens an image file.</summary>
    /// <exception cref="BadInputException">There is none, or it is no image.</exception>
    public static MediaInput Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"'{path}' is a folder; name an image file in it.");
        }

        if (!File.Exists(path))
        {
            throw new BadInputException($"There is no file '{path}'; name an image file on this machine.");
        }

        try
        {
            var image = MediaInput.FromFile(path);
            return image.ReadImageInfo() is not null
                ? image
                : throw new BadInputException($"'{path}' is not an image: its first bytes are not those of a JPEG, PNG, WebP, GIF, BMP or TIFF.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be read: {exception.Message}");
        }
    }
}
