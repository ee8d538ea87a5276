using Microsoft.AspNetCore.Http;

namespace Reelwire.Simulator.Requests;

/// <summary>The body of a request, read whole into one buffer.</summary>
internal sealed class RequestBody(HttpRequest request) : IDisposable
{
    private readonly MemoryStream _buffer = new((int)Math.Min(request.ContentLength ?? 0, VendorSimulator.LargestBody));

    /// <summary>What was read so far.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.GetBuffer().AsMemory(0, (int)_buffer.Length);

    /// <summary>Reads it to its end.</summary>
    public Task ReadAsync(CancellationToken cancellationToken) => request.Body.CopyToAsync(_buffer, cancellationToken);

    /// <summary>Reads half of it; of a body of unknown length, its first bytes.</summary>
    public async Task ReadHalfAsync(CancellationToken cancellationToken)
    {
        var half = Math.Max(1, (int)((request.ContentLength ?? 0) / 2));
        var bytes = new byte[half];
        _buffer.Write(bytes.AsSpan(0, await request.Body.ReadAtLeastAsync(bytes, half, throwOnEndOfStream: false, cancellationToken)));
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();
}
