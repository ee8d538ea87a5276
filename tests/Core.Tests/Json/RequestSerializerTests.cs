using System.Text;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Json;

public sealed class RequestSerializerTests
{
    private readonly RequestSerializer _serializer = new();

    [Fact]
    public void Requests_after_each_other_are_written_into_one_buffer()
    {
        var first = Write("first");
        var bytes = first.Bytes;
        first.Release();

        var second = Write("other");

        Assert.Equal("""{"prompt":"other"}""", Text(second));
        Assert.True(bytes.Span.Overlaps(second.Bytes.Span));
    }

    [Fact]
    public void What_was_not_released_keeps_its_bytes()
    {
        var first = Write("first");

        Write("other");

        Assert.Equal("""{"prompt":"first"}""", Text(first));
    }

    [Fact]
    public void What_is_being_sent_keeps_its_bytes_although_it_is_released()
    {
        var first = Write("first");
        first.Open();
        first.Release();

        Write("other");

        Assert.Equal("""{"prompt":"first"}""", Text(first));
    }

    [Fact]
    public void What_was_released_can_no_longer_be_sent()
    {
        var first = Write("first");
        first.Open();
        first.Close();
        first.Release();

        Assert.Throws<ObjectDisposedException>(first.Open);
    }

    [Fact]
    public void A_prompt_does_not_stay_in_the_buffer()
    {
        var first = Write("secret");
        var bytes = first.Bytes;

        first.Release();

        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Images_are_those_of_their_own_request()
    {
        var image = MediaInput.FromBytes(new byte[1]);
        var first = _serializer.Write(new TestRequest { Prompt = "p", Image = image }, TestJson.Default.TestRequest);
        first.Release();

        Assert.Empty(Write("other").Images);
        Assert.Equal([image], first.Images);
    }

    private RequestJson Write(string prompt) => _serializer.Write(new TestRequest { Prompt = prompt }, TestJson.Default.TestRequest);

    private static string Text(RequestJson json) => Encoding.UTF8.GetString(json.Bytes.Span);
}
