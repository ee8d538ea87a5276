namespace Reelwire.Core.Tests.Http;

public sealed class CountedContentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_passes_unchanged_with_its_headers_and_is_counted()
    {
        var ticket = Spent();
        using var content = new CountedContent(new StringContent("body", System.Text.Encoding.UTF8, "application/json"), ticket);
        using var target = new MemoryStream();

        await content.CopyToAsync(target, Token);

        Assert.Equal("body"u8.ToArray(), target.ToArray());
        Assert.Equal(("application/json; charset=utf-8", 4), (content.Headers.ContentType?.ToString(), content.Headers.ContentLength));
        Assert.Equal(4, ticket.BytesHanded);
        Assert.True(ticket.Stop());
    }

    [Fact]
    public async Task A_body_whose_connection_broke_is_not_handed_over()
    {
        var ticket = Spent();
        using var content = new CountedContent(Blocks(100, 100), ticket);

        await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(new BreakingStream(50), Token));

        Assert.Equal(100, ticket.BytesHanded);
        Assert.False(ticket.Stop());
    }

    [Fact]
    public async Task A_connection_that_breaks_on_the_last_bytes_may_have_delivered_them()
    {
        var ticket = Spent();
        using var content = new CountedContent(Blocks(100, 100), ticket);

        await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(new BreakingStream(100), Token));

        Assert.True(ticket.Stop());
    }

    [Fact]
    public async Task Of_a_body_of_unknown_length_every_byte_may_be_the_last()
    {
        var ticket = Spent();
        using var content = new CountedContent(new StreamContent(new UnseekableStream(new byte[300_000])), ticket);

        await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(new BreakingStream(0), Token));

        Assert.True(ticket.Stop());
    }

    [Fact]
    public async Task After_the_end_of_the_call_not_a_byte_passes()
    {
        var ticket = Spent();
        using var content = new CountedContent(Blocks(100, 100), ticket);
        using var target = new MemoryStream();
        Assert.False(ticket.Stop());

        await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(target, Token));

        Assert.Equal(0, target.Length);
    }

    [Fact]
    public async Task The_last_byte_does_not_pass_when_the_call_ended_before_it()
    {
        var ticket = Spent();
        using var content = new CountedContent(Blocks(100, 100), ticket);
        using var target = new StoppingStream(ticket);

        await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(target, Token));

        Assert.Equal(100, target.Length);
    }

    [Fact]
    public async Task A_body_is_given_out_once()
    {
        using var content = new CountedContent(new ByteArrayContent(new byte[10]), Spent());
        await content.CopyToAsync(new MemoryStream(), Token);

        var refusal = await Assert.ThrowsAsync<PaidSendRefusedException>(() => content.CopyToAsync(new MemoryStream(), Token));

        Assert.Equal("The primary handler tried to send the body a second time and was stopped: it could have been paid twice.", refusal.Message);
    }

    [Fact]
    public void Its_length_is_that_of_the_body_where_that_is_known()
    {
        using var known = new CountedContent(Blocks(100, 100), Spent());
        using var unknown = new CountedContent(new StreamContent(new UnseekableStream(new byte[10])), Spent());

        Assert.Equal((200, null), (known.Headers.ContentLength, unknown.Headers.ContentLength));
    }

    [Fact]
    public async Task It_is_disposed_with_the_body()
    {
        var body = new MemoryStream();
        var content = new CountedContent(new StreamContent(body), Spent());

        content.Dispose();

        Assert.False(body.CanRead);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public void A_ticket_of_a_call_that_has_ended_cannot_be_used()
    {
        var ticket = new PaidSendTicket();

        Assert.False(ticket.Stop());

        Assert.False(ticket.TrySpend());
    }

    private static PaidSendTicket Spent()
    {
        var ticket = new PaidSendTicket();
        Assert.True(ticket.TrySpend());
        return ticket;
    }

    private static BlockContent Blocks(params int[] lengths) => new(lengths);

    private sealed class BlockContent(int[] lengths) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            foreach (var length in lengths)
            {
                await stream.WriteAsync(new byte[length]);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = lengths.Sum();
            return true;
        }
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class StoppingStream(PaidSendTicket ticket) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            ticket.Stop();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
