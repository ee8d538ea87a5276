using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>A response that keeps the JSON it was read from.</summary>
public interface IRawResponse
{
    /// <summary>The response body as the vendor sent it, UTF-8.</summary>
    ReadOnlyMemory<byte> RawJson { get; }

    /// <summary>Called once by the transport.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void KeepRawJson(ReadOnlyMemory<byte> json);
}
