using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Text;

namespace Reelwire.Core;

/// <summary>
/// A JSON body whose images are streamed as base64 from their source in place of their placeholders. The length is exact and memory is constant.
/// </summary>
internal sealed class JsonRequestContent : HttpContent
{
    // A multiple of three, so that only the last block is padded.
    private const int BlockLength = 3 * 16 * 1024;

    private readonly RequestJson _body;
    private readonly (int Index, int Length, MediaInput Media)[] _images;
    private bool _isRead;
    private bool _isCounted;

    /// <param name="body">The JSON and its images.</param>
    /// <param name="ticket">The right to send it.</param>
    public JsonRequestContent(RequestJson body, PaidSendTicket ticket)
    {
        Ticket = ticket;
        _body = body;
        Length = body.Bytes.Length;
        _images = Find(body);
        foreach (var (_, length, media) in _images)
        {
            Length += Base64Length(media.Length ?? 0) - length;
        }

        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    /// <summary>Length of the whole body in bytes.</summary>
    public long Length { get; }

    /// <summary>The right to send it.</summary>
    public PaidSendTicket Ticket { get; }

    /// <summary>Whether it must not be sent: it was made for somebody else's client, and nothing shows that a guard is in place there.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Has its bytes counted on its ticket from now on, as <see cref="CountedContent"/> does it for the contents of others.</summary>
    /// <returns><see langword="false"/> when a handler has read it before: what is sent may then be a copy, which has to be counted itself.</returns>
    public bool TryCount() => _isCounted = !_isRead;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (IsStopped)
        {
            throw PaidSendRefusedException.WithoutTransport();
        }

        _isRead = true;
        if (_isCounted)
        {
            Ticket.GiveOut();
        }

        _body.Open();
        try
        {
            var position = 0;
            foreach (var (index, length, media) in _images)
            {
                await WriteAsync(stream, _body.Bytes[position..index], cancellationToken).ConfigureAwait(false);
                await WriteAsync(stream, media, cancellationToken).ConfigureAwait(false);
                position = index + length;
            }

            await WriteAsync(stream, _body.Bytes[position..], cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _body.Close();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Length;
        return true;
    }

    private static long Base64Length(long bytes) => (bytes + 2) / 3 * 4;

    private static (int Index, int Length, MediaInput Media)[] Find(RequestJson body)
    {
        if (body.Images.Count == 0)
        {
            return [];
        }

        var images = new List<(int Index, int Length, MediaInput Media)>();
        foreach (var image in body.Images)
        {
            var placeholder = Encoding.ASCII.GetBytes(image.Placeholder);
            var start = 0;
            while (body.Bytes.Span[start..].IndexOf(placeholder) is var offset and >= 0)
            {
                images.Add((start + offset, placeholder.Length, image));
                start += offset + placeholder.Length;
            }
        }

        images.Sort((left, right) => left.Index.CompareTo(right.Index));
        return [.. images];
    }

    private ValueTask WriteAsync(Stream target, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_isCounted)
        {
            Ticket.Hand(bytes.Length, Length);
        }

        return target.WriteAsync(bytes, cancellationToken);
    }

    private async Task WriteAsync(Stream target, MediaInput media, CancellationToken cancellationToken)
    {
        var source = media.Open();
        var bytes = ArrayPool<byte>.Shared.Rent(BlockLength);
        var text = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(BlockLength));
        try
        {
            long total = 0;
            int count;
            do
            {
                count = await source.ReadAtLeastAsync(bytes.AsMemory(0, BlockLength), BlockLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                total += count;
                if (total > media.Length)
                {
                    break;
                }

                Base64.EncodeToUtf8(bytes.AsSpan(0, count), text, out _, out var written);
                await WriteAsync(target, text.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
            }
            while (count == BlockLength);

            if (total != media.Length)
            {
                throw new MediaUnreadableException($"The image had {media.Length} bytes when the request was made and has another length now; it must not change while it is sent.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<byte>.Shared.Return(text);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }
}
