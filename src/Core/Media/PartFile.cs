using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Reelwire.Core;

/// <summary>The temporary file of a download, beside its target: it grows, may start over, and becomes the target when it is complete. Disposed before that, it is gone.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public PartFile(string target)
    {
        // Not named after the target, whose name may have the greatest length there is.
        _path = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}.part");
        _file = new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
    }

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes of the whole, where known.</summary>
    public long? Total { get; private set; }

    /// <summary>The strong tag of the version that the bytes are of; without one nothing can be added to them later.</summary>
    public EntityTagHeaderValue? Tag { get; private set; }

    /// <summary>Begins, or begins again.</summary>
    public void Restart(long? total, EntityTagHeaderValue? tag)
    {
        (Length, Total, Tag) = (0, total, tag is { IsWeak: false } ? tag : null);
        _file.SetLength(0);
        _file.Position = 0;
        _hash.GetHashAndReset();
    }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    /// <summary>Puts the file in its place once all of it is on the disk.</summary>
    /// <returns>SHA-256 of its bytes.</returns>
    public async Task<string> MoveAsync(string target, bool overwrite)
    {
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync().ConfigureAwait(false);
        File.Move(_path, target, overwrite);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public async ValueTask DisposeAsync()
    {
        _hash.Dispose();
        await _file.DisposeAsync().ConfigureAwait(false);
        File.Delete(_path);
    }
}
