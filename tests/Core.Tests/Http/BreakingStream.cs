namespace Reelwire.Core.Tests.Http;

/// <summary>A connection that breaks after some bytes.</summary>
internal sealed class BreakingStream(long limit) : MemoryStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Length + buffer.Length > limit ? ValueTask.FromException(new IOException("The connection was reset.")) : base.WriteAsync(buffer, cancellationToken);
}
