using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class JsonAnswerTests
{
    private const int Limit = 100_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4_096, 4_096)]
    [InlineData(4_097, 1)]
    [InlineData(Limit, 1_000)]
    [InlineData(Limit, Limit)]
    public async Task An_answer_up_to_the_limit_is_read_whole_however_it_comes(int length, int atOnce)
    {
        var bytes = Bytes(length);

        Assert.Equal(bytes, await ReadAsync(new StreamContent(new MemoryStream(bytes), atOnce)));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(Limit + 1)]
    public async Task A_longer_one_that_does_not_tell_its_length_is_read_to_the_limit(int atOnce)
    {
        var failure = await Assert.ThrowsAsync<IOException>(() => ReadAsync(new StreamContent(new MemoryStream(Bytes(Limit + 1)), atOnce)));

        Assert.Equal("The answer has more than 100000 bytes.", failure.Message);
    }

    [Fact]
    public async Task A_longer_one_that_tells_its_length_is_not_read()
    {
        var content = new StreamContent(Stream.Null);
        content.Headers.TryAddWithoutValidation("Content-Length", "100001");

        Assert.Equal("The answer has 100001 bytes; at most 100000 are read.", (await Assert.ThrowsAsync<IOException>(() => ReadAsync(content))).Message);
    }

    [Fact]
    public async Task What_breaks_a_stream_is_told_as_it_is()
    {
        var broken = new IOException("broken");

        Assert.Same(broken, await Assert.ThrowsAsync<IOException>(() => ReadAsync(new BrokenContent(broken))));
    }

    private static async Task<byte[]> ReadAsync(HttpContent content)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        return await JsonAnswer.ReadAsync(response, Limit, Token);
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)index)];

    private sealed class BrokenContent(Exception failure) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.FromException(failure);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
