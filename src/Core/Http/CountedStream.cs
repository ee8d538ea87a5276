namespace Reelwire.Core;

/// <summary>Counts what is written to the transport on a ticket, and stops when the ticket says so.</summary>
/// <param name="inner">The transport's stream.</param>
/// <param name="ticket">Where the bytes are noted.</param>
/// <param name="length">Length of the whole body; without it every byte may be the last.</param>
internal sealed class CountedStream(Stream inner, PaidSendTicket ticket, long? length) : Stream
{
    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Note(buffer.Length);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Note(count);
        inner.Write(buffer, offset, count);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Note(int count)
    {
        _written += count;
        if (!ticket.TryHand(count, isLast: length is null || _written >= length))
        {
            throw new IOException("The call ended before its last byte was sent.");
        }
    }
}
