namespace Reelwire.Core;

/// <summary>
/// An image for a request: a file, a stream, bytes, or a URL that the vendor fetches itself. Bytes are streamed as base64 while the request is sent, never built up in memory.
/// </summary>
public sealed class MediaInput
{
    private readonly Func<Stream>? _open;
    private readonly bool _once;
    private int _opened;
    private readonly Lazy<ImageInfo?>? _info;

    private MediaInput(Uri uri) => Uri = uri;

    private MediaInput(Func<Stream> open, long length, bool once, Func<ImageInfo?> readInfo)
    {
        _open = open;
        _once = once;
        Length = length;
        Placeholder = $"rw-media-{Guid.NewGuid():N}";
        _info = new Lazy<ImageInfo?>(readInfo);
    }

    /// <summary>Whether the vendor fetches the image from a URL.</summary>
    public bool IsUri => Uri is not null;

    /// <summary>The number of bytes; <see langword="null"/> for a URL.</summary>
    public long? Length { get; }

    internal Uri? Uri { get; }

    /// <summary>Stands for the bytes in serialised JSON until they are streamed in its place; random, so that no text of a request can be taken for it.</summary>
    internal string Placeholder { get; } = string.Empty;

    /// <summary>Stands in the same way for the URL that an upload will give; never where <see cref="Placeholder"/> does.</summary>
    internal string UrlPlaceholder => $"url-of-{Placeholder}-";

    /// <summary>An image in a file. The file is opened when it is validated and when it is sent, and must not change its length in between.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static MediaInput FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"There is no file '{path}'.", path);
        }

        Stream Open() => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return new MediaInput(Open, file.Length, once: false, () =>
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
            return ImageHeader.Read(stream);
        });
    }

    /// <summary>An image in memory.</summary>
    /// <param name="bytes">The encoded image; not copied, so do not change it before the request is sent.</param>
    public static MediaInput FromBytes(ReadOnlyMemory<byte> bytes)
    {
        Stream Open() => new ReadOnlyMemoryStream(bytes);
        return new MediaInput(Open, bytes.Length, once: false, () => ImageHeader.Read(Open()));
    }

    /// <summary>An image in a stream, which is sent once and closed by the send.</summary>
    /// <param name="stream">A seekable stream; the image is the whole of it.</param>
    /// <exception cref="ArgumentException">The stream cannot seek: the length must be known before a paid request is sent. Copy it to a file or to memory first.</exception>
    public static MediaInput FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek || !stream.CanRead)
        {
            throw new ArgumentException("The stream must be readable and seekable, since its length must be known before a paid request is sent; copy it to a file or to memory first.", nameof(stream));
        }

        return new MediaInput(
            () =>
            {
                stream.Position = 0;
                return stream;
            },
            stream.Length,
            once: true,
            () => ImageHeader.Read(stream));
    }

    /// <summary>An image behind something that can be opened as often as it takes, such as a file that was uploaded to a web application or a blob; it can be sent again where that is permitted.</summary>
    /// <param name="open">Opens the image at its start; called when it is validated and when it is sent, which close what it gives.</param>
    /// <param name="length">The number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static MediaInput FromStream(Func<Stream> open, long length)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return new MediaInput(open, length, once: false, () =>
        {
            using var stream = open();
            return ImageHeader.Read(stream);
        });
    }

    /// <summary>An image that the vendor fetches itself.</summary>
    /// <param name="uri">An absolute http or https URL that the vendor can reach.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, or neither http nor https.</exception>
    public static MediaInput FromUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The URL of an image must be absolute and http or https.", nameof(uri));
        }

        return new MediaInput(uri);
    }

    /// <summary>Format and size as the image's header tells them; <see langword="null"/> for a URL and for bytes that are no image.</summary>
    public ImageInfo? ReadImageInfo() => _info?.Value;

    /// <summary>Says what kind of input it is, without path, URL or bytes.</summary>
    public override string ToString() => IsUri ? "image by URL" : $"image of {Length} bytes";

    /// <summary>The media type that the header tells, else the general one.</summary>
    internal string MediaType => ReadImageInfo()?.MediaType ?? "application/octet-stream";

    /// <summary>Whether the bytes can be opened (again): those of a stream once only.</summary>
    internal bool CanOpen => !_once || Volatile.Read(ref _opened) == 0;

    /// <summary>Opens the bytes from their start.</summary>
    /// <exception cref="MediaUnreadableException">They are no longer there.</exception>
    internal Stream Open()
    {
        if (_open is null)
        {
            throw new InvalidOperationException("An image by URL has no bytes to open.");
        }

        if (_once && Interlocked.Exchange(ref _opened, 1) == 1)
        {
            throw new InvalidOperationException("The stream of this image was sent once already; make a new MediaInput from a fresh stream.");
        }

        try
        {
            return _open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without the path, which is nobody else's business.
            throw new MediaUnreadableException($"the image can no longer be opened: {exception.GetType().Name}", exception);
        }
    }
}
