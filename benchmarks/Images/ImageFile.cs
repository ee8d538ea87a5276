namespace Reelwire.Benchmarks.Images;

/// <summary>A file of 30 MB that is a PNG image as far as its header goes; gone when disposed.</summary>
internal sealed class ImageFile : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 30 * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-");

    public ImageFile()
    {
        var bytes = new byte[Length];
        new Random(1).NextBytes(bytes);
        byte[] header = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 4, 0, 0, 0, 4, 0, 8, 6, 0, 0, 0];
        header.CopyTo(bytes, 0);
        Path = System.IO.Path.Combine(_folder.FullName, "image.png");
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
