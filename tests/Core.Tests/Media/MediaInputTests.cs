using System.Text;
using System.Text.Json;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Media;

public sealed class MediaInputTests
{
    [Fact]
    public void A_file_has_its_length_and_header_and_can_be_opened_again_and_again()
    {
        using var folder = new TemporaryFolder();
        var media = MediaInput.FromFile(folder.File("image.png", ImageBytes.Png()));

        Assert.Equal(ImageBytes.Png().Length, media.Length);
        Assert.Equal(new ImageInfo("png", 300, 200), media.ReadImageInfo());
        Assert.Equal(ImageBytes.Png(), Content(media));
        Assert.Equal(ImageBytes.Png(), Content(media));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");

        Assert.Equal(path, Assert.Throws<FileNotFoundException>(() => MediaInput.FromFile(path)).FileName);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<FileNotFoundException>(() => MediaInput.FromFile(folder.Path));
    }

    [Fact]
    public void Bytes_can_be_opened_again_and_again()
    {
        var media = MediaInput.FromBytes(ImageBytes.Png());

        Assert.Equal(new ImageInfo("png", 300, 200), media.ReadImageInfo());
        Assert.Equal(ImageBytes.Png(), Content(media));
        Assert.Equal(ImageBytes.Png(), Content(media));
    }

    [Fact]
    public void A_stream_is_read_from_its_start_once_also_after_its_header_was_read()
    {
        var media = MediaInput.FromStream(new MemoryStream(ImageBytes.Png()) { Position = 7 });

        Assert.Equal(new ImageInfo("png", 300, 200), media.ReadImageInfo());
        Assert.Equal(ImageBytes.Png(), Content(media));
        Assert.Equal(new ImageInfo("png", 300, 200), media.ReadImageInfo());
        Assert.Throws<InvalidOperationException>(media.Open);
    }

    [Fact]
    public void Streams_that_are_opened_anew_are_read_as_often_as_it_takes_and_closed_after_the_header()
    {
        var opened = new List<MemoryStream>();
        var media = MediaInput.FromStream(
            () =>
            {
                opened.Add(new MemoryStream(ImageBytes.Png()));
                return opened[^1];
            },
            ImageBytes.Png().Length);

        Assert.Equal(new ImageInfo("png", 300, 200), media.ReadImageInfo());
        Assert.False(Assert.Single(opened).CanRead);
        Assert.Equal(ImageBytes.Png(), Content(media));
        Assert.True(media.CanOpen);
        Assert.Equal(ImageBytes.Png(), Content(media));
        Assert.Throws<ArgumentOutOfRangeException>(() => MediaInput.FromStream(() => Stream.Null, -1));
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_refused_with_a_way_out()
    {
        using var pipe = new UnseekableStream();

        Assert.Contains("copy it to a file", Assert.Throws<ArgumentException>(() => MediaInput.FromStream(pipe)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://images.example/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("/a.png")]
    public void Only_http_and_https_URLs_are_images_by_URL(string url) => Assert.Throws<ArgumentException>(() => MediaInput.FromUri(new Uri(url, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void An_image_by_URL_has_no_bytes()
    {
        var media = MediaInput.FromUri(new Uri("https://images.example/a.png"));

        Assert.True(media.IsUri);
        Assert.Null(media.Length);
        Assert.Null(media.ReadImageInfo());
        Assert.Throws<InvalidOperationException>(media.Open);
    }

    [Fact]
    public void Its_text_names_no_path_and_no_URL()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("image by URL", MediaInput.FromUri(new Uri("https://images.example/a.png?signature=x")).ToString());
        Assert.Equal("image of 3 bytes", MediaInput.FromFile(folder.File("secret.png", [1, 2, 3])).ToString());
    }

    [Fact]
    public void A_URL_is_written_as_it_is_and_bytes_as_a_data_URI_of_their_type()
    {
        var byUrl = new TestRequest { Prompt = "p", Image = MediaInput.FromUri(new Uri("https://images.example/a.png?x=1")) };
        var bytes = MediaInput.FromBytes(ImageBytes.Jpeg());

        Assert.Equal("""{"prompt":"p","image":"https://images.example/a.png?x=1"}""", Written(byUrl));
        Assert.Equal($$"""{"prompt":"p","image":"data:image/jpeg;base64,{{bytes.Placeholder}}"}""", Written(new TestRequest { Prompt = "p", Image = bytes }));
    }

    [Fact]
    public void A_serialiser_gets_no_request_since_what_it_writes_could_be_sent_twice_and_without_its_images() =>
        Assert.Throws<PaidSendRefusedException>(() => JsonSerializer.Serialize(new TestRequest { Prompt = "p", Image = MediaInput.FromBytes(ImageBytes.Jpeg()) }, TestJson.Default.TestRequest));

    [Fact]
    public void Placeholders_are_never_the_same() =>
        Assert.NotEqual(MediaInput.FromBytes(ImageBytes.Png()).Placeholder, MediaInput.FromBytes(ImageBytes.Png()).Placeholder);

    private static string Written(TestRequest request) => Encoding.UTF8.GetString(new RequestSerializer().Write(request, TestJson.Default.TestRequest).Bytes.Span);

    private static byte[] Content(MediaInput media)
    {
        using var source = media.Open();
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed class UnseekableStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
