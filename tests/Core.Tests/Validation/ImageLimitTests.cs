using Reelwire.Core.Tests.Media;

namespace Reelwire.Core.Tests.Validation;

public sealed class ImageLimitTests
{
    private readonly RequestValidator _validator = new();

    [Theory]
    [InlineData(1048575, null)]
    [InlineData(1048576, null)]
    [InlineData(1048577, "the image has 1048577 bytes; at most 1048576 (1 MiB) are allowed")]
    public void An_image_has_at_most_so_many_bytes(int length, string? fault)
    {
        _validator.MediaBytes("image", MediaInput.FromBytes(new byte[length]), 1 << 20);
        AssertFault("image", fault);
    }

    [Theory]
    [InlineData(301, 301, null)]
    [InlineData(301, 900, null)]
    [InlineData(900, 300, "the image is 900x300; its shorter side must be greater than 300 pixels")]
    [InlineData(299, 900, "the image is 299x900; its shorter side must be greater than 300 pixels")]
    public void The_shorter_side_is_above_its_limit(int width, int height, string? fault)
    {
        _validator.MediaShorterSideAbove("image", Image(width, height), 300);
        AssertFault("image", fault);
    }

    [Theory]
    [InlineData(5999, 100, null)]
    [InlineData(6000, 100, "the image is 6000x100; its longer side must be less than 6000 pixels")]
    [InlineData(100, 6001, "the image is 100x6001; its longer side must be less than 6000 pixels")]
    public void The_longer_side_is_below_its_limit(int width, int height, string? fault)
    {
        _validator.MediaLongerSideBelow("image", Image(width, height), 6000);
        AssertFault("image", fault);
    }

    [Theory]
    [InlineData(400, 1000, null)]
    [InlineData(1000, 400, null)]
    [InlineData(1000, 1000, null)]
    [InlineData(399, 1000, "the image is 399x1000, an aspect ratio of 0.399; it must be from 0.4 to 2.5")]
    [InlineData(1000, 399, "the image is 1000x399, an aspect ratio of 2.5063; it must be from 0.4 to 2.5")]
    public void The_aspect_ratio_includes_its_limits(int width, int height, string? fault)
    {
        _validator.MediaAspectRatio("image", Image(width, height), 0.4, 2.5);
        AssertFault("image", fault);
    }

    [Fact]
    public void The_format_is_one_that_the_page_names()
    {
        _validator.MediaFormats("image", Image(300, 300), "jpeg", "png");
        AssertFault("image", null);

        _validator.MediaFormats("image", MediaInput.FromBytes(ImageBytes.Gif()), "jpeg", "png");
        AssertFault("image", "the image is gif; jpeg, png are accepted");
    }

    [Fact]
    public void Bytes_of_no_known_format_are_refused_where_formats_are_named()
    {
        _validator.MediaFormats("image", MediaInput.FromBytes("<svg/>"u8.ToArray()), "jpeg", "png");
        AssertFault("image", "its first bytes are of no known image format; jpeg, png are accepted");
    }

    [Fact]
    public void An_image_by_URL_or_none_is_for_the_vendor_to_judge()
    {
        foreach (var media in new[] { null, MediaInput.FromUri(new Uri("https://images.example/a.png")) })
        {
            _validator.MediaBytes("image", media, 1);
            _validator.MediaShorterSideAbove("image", media, 300);
            _validator.MediaLongerSideBelow("image", media, 300);
            _validator.MediaAspectRatio("image", media, 0.4, 2.5);
            _validator.MediaFormats("image", media, "jpeg");
        }

        Assert.Empty(_validator.Faults);
    }

    [Fact]
    public void An_image_whose_header_tells_no_size_is_for_the_vendor_to_judge()
    {
        var media = MediaInput.FromBytes(ImageBytes.Png().AsMemory(0, 12));

        _validator.MediaShorterSideAbove("image", media, 300);
        _validator.MediaLongerSideBelow("image", media, 1);
        _validator.MediaAspectRatio("image", media, 0.4, 0.5);

        Assert.Empty(_validator.Faults);
    }

    private static MediaInput Image(int width, int height) => MediaInput.FromBytes(ImageBytes.Png(width, height));

    private void AssertFault(string member, string? message) => Assert.Equal(message is null ? [] : [new RequestFault(member, message)], _validator.Faults);
}
