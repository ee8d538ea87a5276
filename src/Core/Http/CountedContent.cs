using System.Net;

namespace Reelwire.Core;

/// <summary>
/// The body that the guard lets pass, whatever handlers made of the original: its bytes are counted on the ticket as the transport takes them, and it is given out once. They are the evidence
/// of whether a failed request can have reached the vendor whole.
/// </summary>
internal sealed class CountedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly PaidSendTicket _ticket;
    private readonly long? _length;

    public CountedContent(HttpContent inner, PaidSendTicket ticket)
    {
        _inner = inner;
        _ticket = ticket;
        _length = inner.Headers.ContentLength;
        foreach (var (name, values) in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _inner.CopyToAsync(new CountedStream(stream, _ticket, _length), context, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        // Where the body knows its length, that stands in the headers already.
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
