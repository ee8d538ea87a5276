using System.Buffers;

namespace Reelwire.Core;

/// <summary>Takes the bytes of an answer as they come, up to a limit.</summary>
internal sealed class AnswerBuffer(int limit) : WriteOnlyStream
{
    private const int FirstLength = 4 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _count;

    /// <summary>All that came.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();

    /// <exception cref="IOException">The answer is longer than the limit.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > limit - _count)
        {
            throw new IOException($"The answer has more than {limit} bytes.");
        }

        if (buffer.Length > _bytes.Length - _count)
        {
            var longer = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + buffer.Length));
            _bytes.AsSpan(0, _count).CopyTo(longer);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = longer;
        }

        buffer.CopyTo(_bytes.AsSpan(_count));
        _count += buffer.Length;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
        // Nothing is kept back.
    }

    protected override void Dispose(bool disposing)
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _count = 0;
        base.Dispose(disposing);
    }
}
