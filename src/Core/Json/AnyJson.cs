using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>What serialisers ask for, of answers that may be any JSON.</summary>
internal static class AnyJson
{
    /// <summary>Nothing is looked up: what answers are, they say themselves.</summary>
    public static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine() };

    public static readonly JsonTypeInfo<JsonElement> Type = JsonMetadataServices.CreateValueInfo<JsonElement>(Options, JsonMetadataServices.JsonElementConverter);
}
