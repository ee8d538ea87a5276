using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>What serialisers ask for, of answers that read themselves.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal static class ResponseType<T>
    where T : ResponsePart, IResponse<T>
{
    public static readonly JsonTypeInfo<T> Json = JsonMetadataServices.CreateValueInfo<T>(AnyJson.Options, new ResponseConverter<T>());
}
