using Reelwire.Core;

namespace Reelwire.Benchmarks.Images;

/// <summary>Counts what is written, and forgets it.</summary>
internal sealed class CountingStream : WriteOnlyStream
{
    /// <summary>What was written so far.</summary>
    public long Bytes { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Bytes += buffer.Length;
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
        // Nothing is kept back.
    }
}
