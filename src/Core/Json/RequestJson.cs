namespace Reelwire.Core;

/// <summary>A request's JSON, and the images that are streamed into it. Its buffer serves other requests once it is released, and never while it is still being sent.</summary>
internal sealed class RequestJson
{
    private readonly RequestBuffer? _buffer;
    private int _reads;

    /// <param name="bytes">UTF-8, with placeholders for images.</param>
    /// <param name="images">Those that are streamed into it, each once.</param>
    /// <param name="buffer">What holds the bytes, where it is to be used again.</param>
    public RequestJson(ReadOnlyMemory<byte> bytes, IReadOnlyList<MediaInput> images, RequestBuffer? buffer = null)
    {
        Bytes = bytes;
        Images = images;
        _buffer = buffer;
    }

    /// <summary>UTF-8, with placeholders for images.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Those that are streamed into it, each once.</summary>
    public IReadOnlyList<MediaInput> Images { get; }

    /// <summary>Images that have to be uploaded before it is sent, each once; <see langword="null"/> where there are none.</summary>
    public IReadOnlyList<MediaInput>? Uploads { get; init; }

    /// <summary>The same with other text around its images; takes this one's place.</summary>
    public RequestJson With(ReadOnlyMemory<byte> bytes) => new(bytes, Images, _buffer) { Uploads = Uploads };

    /// <summary>The same once its images were uploaded and are named in the text; takes this one's place.</summary>
    public RequestJson Uploaded(ReadOnlyMemory<byte> bytes) => new(bytes, Images, _buffer);

    /// <summary>Begins to send it.</summary>
    /// <exception cref="ObjectDisposedException">It was released: its bytes may be another request's.</exception>
    public void Open() => ObjectDisposedException.ThrowIf(Interlocked.Increment(ref _reads) < 0, this);

    /// <summary>Ends sending it.</summary>
    public void Close() => Interlocked.Decrement(ref _reads);

    /// <summary>Says that it will not be sent again. What is being sent at that moment, after an early answer for one, keeps its bytes.</summary>
    public void Release()
    {
        if (Interlocked.CompareExchange(ref _reads, int.MinValue, 0) == 0)
        {
            _buffer?.Return();
        }
    }
}
