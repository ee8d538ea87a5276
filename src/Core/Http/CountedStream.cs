namespace Reelwire.Core;

/// <summary>Counts what is written to the transport on a ticket, and stops when the ticket says so.</summary>
internal sealed class CountedStream : WriteOnlyStream
{
    private readonly Stream _inner;
    private readonly PaidSendTicket _ticket;
    private readonly long? _length;

    /// <param name="inner">The transport's stream.</param>
    /// <param name="ticket">Where the bytes are noted.</param>
    /// <param name="length">Length of the whole body; without it every byte may be the last.</param>
    /// <exception cref="PaidSendRefusedException">The body was given out before.</exception>
    public CountedStream(Stream inner, PaidSendTicket ticket, long? length)
    {
        ticket.GiveOut();
        _inner = inner;
        _ticket = ticket;
        _length = length;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _ticket.Hand(buffer.Length, _length);
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _ticket.Hand(buffer.Length, _length);
        _inner.Write(buffer);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    public override void Flush() => _inner.Flush();
}
