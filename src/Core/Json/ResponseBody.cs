using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>A whole answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResponseBody : ResponsePart, IRawResponse
{
    /// <inheritdoc/>
    [JsonIgnore]
    public ReadOnlyMemory<byte> RawJson { get; private set; }

    void IRawResponse.KeepRawJson(ReadOnlyMemory<byte> json) => RawJson = json;
}
