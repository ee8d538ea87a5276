using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Reelwire.Core;

/// <summary>An image as it is, streamed from its source with its exact length.</summary>
internal sealed class MediaContent : HttpContent
{
    private const int BlockLength = 64 * 1024;

    private readonly MediaInput _media;

    public MediaContent(MediaInput media)
    {
        _media = media;
        Headers.ContentType = new MediaTypeHeaderValue(media.MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = _media.Open();
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            long total = 0;
            int count;
            while ((count = await source.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0 && (total += count) <= _media.Length)
            {
                await stream.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            if (total != _media.Length)
            {
                throw new MediaUnreadableException($"The image had {_media.Length} bytes when the request was made and has another length now; it must not change while it is sent.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _media.Length ?? 0;
        return true;
    }
}
