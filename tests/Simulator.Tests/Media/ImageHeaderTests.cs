using Reelwire.Simulator.Media;

namespace Reelwire.Simulator.Tests.Media;

public sealed class ImageHeaderTests
{
    [Theory]
    [MemberData(nameof(Images))]
    public void The_size_is_read_from_the_first_bytes(string format, string base64) =>
        Assert.Equal(new ImageHeader(format.Split('-')[0], 36, 20), ImageHeader.Read(Convert.FromBase64String(base64)));

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_that_ends_early_is_no_image_and_no_crash(string format, string base64)
    {
        Assert.NotEmpty(format);
        var image = Convert.FromBase64String(base64);
        for (var length = 0; length < image.Length; length++)
        {
            var header = ImageHeader.Read(image.AsSpan(0, length));
            Assert.True(header is null or { Width: 36, Height: 20 });
        }
    }

    [Fact]
    public void Other_bytes_are_no_image() => Assert.Null(ImageHeader.Read("RIFF is a word, and so is BM"u8));

    public static TheoryData<string, string> Images() => new()
    {
        { "jpeg-baseline", "/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgHBwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABNAAEBAAAAAAAAAAAAAAAAAAAABgEBAQEAAAAAAAAAAAAAAAAAAAYHEAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgAFAAkAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8AiwEo38AAAAAAAAAB/9k=" },
        { "png", "iVBORw0KGgoAAAANSUhEUgAAACQAAAAUCAIAAABqGAhiAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAI0lEQVR4nGP4y8BAN0Q/m0YtG7Vs1LJRy0YtG7Vs1LJBbhkANOvHr1FlDtEAAAAASUVORK5CYII=" },
        { "gif", "R0lGODlhJAAUAPcfMQAAACQAAEgAAGwAAJAAALQAANgAAPwAAAAkACQkAEgkAGwkAJAkALQkANgkAPwkAABIAA==" },
        { "bmp", "Qk2mCAAAAAAAADYAAAAoAAAAJAAAABQAAAABABgAAAAAAHAIAAAAAAAAAAAAAAAAAAAAAAAAAAD9AAD9AAD9AA==" },
        { "bmp-core", "Qk0AAAAAAAAAAAAAAAAMAAAAJAAUAAEAGAAAAAAAAAAAAA==" },
        { "bmp-top-down", "Qk0AAAAAAAAAAAAAAAAoAAAAJAAAAOz///8AAAAAAAAAAA==" },
        { "webp-lossy", "UklGRk4AAABXRUJQVlA4IEIAAABQAwCdASokABQAPpFGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7tPf/2LOWwLx//7nA/7nA/7nA/jbB+29aoAAAAA=" },
        { "webp-lossless", "UklGRhwAAABXRUJQVlA4TA8AAAAvI8AEAAcQ9Y/+ByKi/wEA" },
        { "webp-extended", "UklGRhYAAABXRUJQVlA4WAoAAAAAAAAAIwAAEwAA" },
        { "tiff-little-endian", "SUkqAAwAAAAAAAAAAwD+AAQAAQAAAAAAAAAAAQMAAQAAACQAAAABAQMAAQAAABQAAAA=" },
        { "tiff-big-endian", "TU0AKgAAAAgAAgEAAAQAAAABAAAAJAEBAAMAAAABABQAAA==" },
    };
}
