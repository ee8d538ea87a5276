using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Reelwire.Core;

/// <summary>
/// A JSON body whose images are streamed as base64 from their source in place of their placeholders. The length is exact and memory is constant.
/// </summary>
internal sealed class JsonRequestContent : HttpContent
{
    // A multiple of three, so that only the last block is padded.
    private const int BlockLength = 3 * 16 * 1024;

    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<(int Index, int Length, MediaInput Media)> _images = [];

    public JsonRequestContent(ReadOnlyMemory<byte> json, IEnumerable<MediaInput> media)
    {
        _json = json;
        foreach (var image in media.Where(image => !image.IsUri).Distinct())
        {
            Find(image);
        }

        _images.Sort((left, right) => left.Index.CompareTo(right.Index));
        Length = json.Length + _images.Sum(image => Base64Length(image.Media.Length ?? 0) - image.Length);
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Length of the whole body in bytes.</summary>
    public long Length { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var position = 0;
        foreach (var (index, length, media) in _images)
        {
            await stream.WriteAsync(_json[position..index], cancellationToken).ConfigureAwait(false);
            await WriteAsync(stream, media, cancellationToken).ConfigureAwait(false);
            position = index + length;
        }

        await stream.WriteAsync(_json[position..], cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Length;
        return true;
    }

    private static long Base64Length(long bytes) => (bytes + 2) / 3 * 4;

    private void Find(MediaInput image)
    {
        var placeholder = Encoding.ASCII.GetBytes(image.Placeholder);
        var start = 0;
        while (_json.Span[start..].IndexOf(placeholder) is var offset and >= 0)
        {
            _images.Add((start + offset, placeholder.Length, image));
            start += offset + placeholder.Length;
        }
    }

    private static async Task WriteAsync(Stream target, MediaInput media, CancellationToken cancellationToken)
    {
        var source = Open(media);
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
                await target.WriteAsync(text.AsMemory(0, written), cancellationToken).ConfigureAwait(false);
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

    private static Stream Open(MediaInput media)
    {
        try
        {
            return media.Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without the path, which is nobody else's business.
            throw new MediaUnreadableException($"the image can no longer be opened: {exception.GetType().Name}", exception);
        }
    }
}
