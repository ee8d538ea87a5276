namespace Reelwire.Core.Tests.Media;

public sealed class ImageHeaderTests
{
    private static readonly Dictionary<string, (string Format, byte[] Bytes)> s_images = new()
    {
        ["png"] = ("png", ImageBytes.Png()),
        ["gif of 1987"] = ("gif", ImageBytes.Gif("87a")),
        ["gif of 1989"] = ("gif", ImageBytes.Gif("89a")),
        ["bmp"] = ("bmp", ImageBytes.Bmp()),
        ["bmp with the old header"] = ("bmp", ImageBytes.BmpOld()),
        ["bmp with rows from the top"] = ("bmp", ImageBytes.Bmp(-200)),
        ["lossy webp"] = ("webp", ImageBytes.WebpLossy()),
        ["lossless webp"] = ("webp", ImageBytes.WebpLossless()),
        ["extended webp"] = ("webp", ImageBytes.WebpExtended()),
        ["baseline jpeg"] = ("jpeg", ImageBytes.Jpeg()),
        ["progressive jpeg"] = ("jpeg", ImageBytes.Jpeg(0xC2)),
        ["little-endian tiff"] = ("tiff", ImageBytes.Tiff(littleEndian: true)),
        ["big-endian tiff"] = ("tiff", ImageBytes.Tiff(littleEndian: false)),
        ["tiff with long numbers"] = ("tiff", ImageBytes.Tiff(littleEndian: false, type: 4)),
    };

    public static TheoryData<string> Images => [.. s_images.Keys];

    [Theory]
    [MemberData(nameof(Images))]
    public void Format_and_size_are_read_from_the_header(string name)
    {
        var (format, bytes) = s_images[name];

        Assert.Equal(new ImageInfo(format, 300, 200), Read(bytes));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_that_ends_anywhere_is_never_a_failure_and_never_another_image(string name)
    {
        var (format, bytes) = s_images[name];
        for (var length = 0; length < bytes.Length; length++)
        {
            var read = Read(bytes[..length]);

            Assert.True(read is null || read.Format == format, $"{length} bytes were read as {read}.");
            Assert.True(read is not { HasSize: true } || read is { Width: 300, Height: 200 }, $"{length} bytes were read as {read}.");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("PNG")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'/>")]
    [InlineData("GIF88a, or so it says")]
    [InlineData("RIFF----WAVEfmt and more of it, enough to fill")]
    public void Bytes_that_are_no_known_image_have_no_format(string text) => Assert.Null(Read(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(0, 200)]
    [InlineData(300, 0)]
    [InlineData(-1, 200)]
    public void A_size_that_cannot_be_is_no_size(int width, int height) => Assert.Equal(new ImageInfo("png", 0, 0), Read(ImageBytes.Png(width, height)));

    [Fact]
    public void The_largest_negative_height_is_no_size() => Assert.Equal(new ImageInfo("bmp", 0, 0), Read(ImageBytes.Bmp(int.MinValue)));

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(0x8000_0000)]
    [InlineData(0x7FFF_FFFF)]
    [InlineData(16)]
    public void A_directory_behind_the_end_is_no_size_in_any_stream(uint offset)
    {
        var bytes = ImageBytes.TiffOutOfBounds(offset);

        Assert.Equal(new ImageInfo("tiff", 0, 0), Read(bytes));
        Assert.Equal(new ImageInfo("tiff", 0, 0), MediaInput.FromBytes(bytes).ReadImageInfo());
    }

    [Fact]
    public void A_jpeg_of_segments_without_end_is_given_up()
    {
        byte[] start = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0];

        Assert.Equal(new ImageInfo("jpeg", 0, 0), Read([.. start, .. Enumerable.Repeat((byte)0xFF, 100_000)]));
    }

    [Fact]
    public void Ten_thousand_random_files_are_never_a_failure()
    {
        var random = new Random(20260102);
        var starts = s_images.Values.Select(image => image.Bytes).ToArray();
        for (var round = 0; round < 10_000; round++)
        {
            var start = starts[random.Next(starts.Length)];
            var bytes = start[..Math.Min(start.Length, 200)];
            for (var change = 0; change < 8; change++)
            {
                bytes[random.Next(round % 4 == 0 ? 0 : Math.Min(4, bytes.Length - 1), bytes.Length)] = (byte)random.Next(256);
            }

            var read = Read(bytes);

            Assert.True(read is null or { Width: >= 0, Height: >= 0 });
        }
    }

    private static ImageInfo? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ImageHeader.Read(stream);
    }
}
