using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>An object of an answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResponsePart
{
    /// <summary>Members that the vendor's page did not list when this client was generated; kept as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Names the type only, since members may hold prompts and signed URLs.</summary>
    public sealed override string ToString() => GetType().Name;
}
