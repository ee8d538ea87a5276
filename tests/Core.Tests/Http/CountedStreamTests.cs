namespace Reelwire.Core.Tests.Http;

public sealed class CountedStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_there_to_be_written_to_and_for_nothing_else()
    {
        using var stream = new CountedStream(new MemoryStream(), Spent(), 10);

        Assert.Equal((false, false, true), (stream.CanRead, stream.CanSeek, stream.CanWrite));
    }

    [Fact]
    public async Task However_bytes_are_written_they_pass_and_are_counted()
    {
        var ticket = Spent();
        using var target = new MemoryStream();
        using var stream = new CountedStream(target, ticket, 6);

        stream.Write([1, 2, 3, 4], 1, 2);
        await stream.WriteAsync(new ReadOnlyMemory<byte>([4]), Token);

        Assert.Equal([2, 3, 4], target.ToArray());
        Assert.Equal(3, ticket.BytesHanded);
        Assert.False(ticket.Stop());
    }

    [Theory]
    [InlineData(4, 5, false)]
    [InlineData(5, 5, true)]
    [InlineData(6, 5, true)]
    [InlineData(1, null, true)]
    public void The_body_is_handed_over_with_its_last_byte_and_not_before(int written, int? length, bool isHandedOver)
    {
        var ticket = Spent();
        using var stream = new CountedStream(new MemoryStream(), ticket, length);

        stream.Write(new byte[written], 0, written);

        Assert.Equal(isHandedOver, ticket.Stop());
    }

    [Fact]
    public void After_the_end_of_the_call_a_write_says_why_it_fails()
    {
        var ticket = Spent();
        using var stream = new CountedStream(new MemoryStream(), ticket, 5);
        ticket.Stop();

        Assert.Equal("The call ended before its last byte was sent.", Assert.Throws<IOException>(() => stream.Write([1], 0, 1)).Message);
    }

    private static PaidSendTicket Spent()
    {
        var ticket = new PaidSendTicket();
        Assert.True(ticket.TrySpend());
        return ticket;
    }
}
