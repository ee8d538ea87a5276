using Reelwire.Core;

namespace Reelwire.SubmitOnce;

/// <summary>The connection's stream, watched for the last byte.</summary>
internal sealed class WitnessedStream(Stream connection, WireAttempt attempt, long length) : WriteOnlyStream
{
    private long _given;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _given += buffer.Length;
        attempt.IsWhole |= _given >= length;
        return connection.WriteAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();
}
