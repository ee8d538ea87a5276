using System.Net;

namespace Reelwire.SubmitOnce;

/// <summary>Notes when the last byte of a body is given to the connection.</summary>
internal sealed class WitnessedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly WireAttempt _attempt;

    public WitnessedContent(HttpContent inner, WireAttempt attempt)
    {
        (_inner, _attempt) = (inner, attempt);
        foreach (var (name, values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _inner.CopyToAsync(new WitnessedStream(stream, _attempt, _inner.Headers.ContentLength ?? 0), context, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }
}
