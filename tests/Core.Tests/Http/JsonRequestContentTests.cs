using System.Text;

namespace Reelwire.Core.Tests.Http;

public sealed class JsonRequestContentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(49151)]
    [InlineData(49152)]
    [InlineData(49153)]
    [InlineData(98304)]
    [InlineData(100000)]
    public async Task An_image_is_sent_as_base64_in_its_place_with_the_exact_length(int length)
    {
        var image = MediaInput.FromBytes(Bytes(length));
        using var content = Content($$"""{"image":"{{image.Placeholder}}","prompt":"p"}""", image);

        var sent = await SendAsync(content);

        Assert.Equal($$"""{"image":"{{Convert.ToBase64String(Bytes(length))}}","prompt":"p"}""", sent);
        Assert.Equal(sent.Length, content.Headers.ContentLength);
        Assert.Equal(sent.Length, content.Length);
    }

    [Fact]
    public async Task Several_images_are_sent_in_the_order_of_the_JSON_whatever_their_order_in_the_request()
    {
        var first = MediaInput.FromBytes(Bytes(50));
        var last = MediaInput.FromBytes(Bytes(70000));
        using var content = Content($$"""["{{first.Placeholder}}","{{last.Placeholder}}"]""", last, first);

        Assert.Equal($$"""["{{Convert.ToBase64String(Bytes(50))}}","{{Convert.ToBase64String(Bytes(70000))}}"]""", await SendAsync(content));
    }

    [Fact]
    public async Task The_same_image_may_stand_twice()
    {
        var image = MediaInput.FromBytes(Bytes(10));
        using var content = Content($$"""["{{image.Placeholder}}","{{image.Placeholder}}"]""", image, image);

        Assert.Equal($$"""["{{Convert.ToBase64String(Bytes(10))}}","{{Convert.ToBase64String(Bytes(10))}}"]""", await SendAsync(content));
    }

    [Fact]
    public async Task An_image_inside_a_data_URI_keeps_the_text_around_it()
    {
        var image = MediaInput.FromBytes(Bytes(4));
        using var content = Content($$"""{"url":"data:image/png;base64,{{image.Placeholder}}"}""", image);

        Assert.Equal("""{"url":"data:image/png;base64,AAECAw=="}""", await SendAsync(content));
    }

    [Theory]
    [InlineData("rw-media-")]
    [InlineData("rw-media-00000000000000000000000000000000")]
    public async Task Text_that_looks_like_a_placeholder_is_left_alone(string prompt)
    {
        var image = MediaInput.FromBytes(Bytes(3));
        using var content = Content($$"""{"prompt":"{{prompt}}","image":"{{image.Placeholder}}"}""", image);

        Assert.Equal($$"""{"prompt":"{{prompt}}","image":"AAEC"}""", await SendAsync(content));
    }

    [Fact]
    public async Task JSON_without_images_is_sent_as_it_is()
    {
        using var content = Content("""{"prompt":"für 🎬"}""", MediaInput.FromUri(new Uri("https://images.example/a.png")));

        Assert.Equal("""{"prompt":"für 🎬"}""", await SendAsync(content));
        Assert.Equal("application/json", content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(10, 9)]
    [InlineData(3, 2)]
    [InlineData(49152, 49153)]
    [InlineData(49152, 98304)]
    [InlineData(98304, 49152)]
    [InlineData(98304, 0)]
    public async Task A_file_that_changes_its_length_stops_the_send_before_its_last_byte(int before, int after)
    {
        using var folder = new TemporaryFolder();
        var image = MediaInput.FromFile(folder.File("image.png", Bytes(before)));
        using var content = Content($$"""{"image":"{{image.Placeholder}}"}""", image);
        folder.File("image.png", Bytes(after));

        var failure = Assert.IsType<MediaUnreadableException>((await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(content))).InnerException);

        Assert.Contains($"had {before} bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_sent_once_from_its_start_and_closed()
    {
        var source = new MemoryStream(Bytes(6)) { Position = 4 };
        var image = MediaInput.FromStream(source);
        using var content = Content($$"""["{{image.Placeholder}}"]""", image);

        Assert.Equal("""["AAECAwQF"]""", await SendAsync(content));
        Assert.False(source.CanRead);
        using var again = Content($$"""["{{image.Placeholder}}"]""", image);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(again));
    }

    [Fact]
    public async Task A_file_can_be_sent_again_for_another_request()
    {
        using var folder = new TemporaryFolder();
        var image = MediaInput.FromFile(folder.File("image.png", Bytes(6)));

        for (var time = 0; time < 2; time++)
        {
            using var content = Content($$"""["{{image.Placeholder}}"]""", image);
            Assert.Equal("""["AAECAwQF"]""", await SendAsync(content));
        }
    }

    private static JsonRequestContent Content(string json, params MediaInput[] media) =>
        new(new RequestJson(Encoding.UTF8.GetBytes(json), [.. media.Where(image => !image.IsUri).Distinct()]), new PaidSendTicket());

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)index)];

    private static async Task<string> SendAsync(JsonRequestContent content)
    {
        using var target = new MemoryStream();
        await content.CopyToAsync(target, Token);
        return Encoding.UTF8.GetString(target.ToArray());
    }
}
