using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Images;

/// <summary>A request whose image is a byte array, which the serializer writes as base64.</summary>
internal sealed record BytesRequest([property: JsonPropertyName("prompt")] string Prompt, [property: JsonPropertyName("image")] byte[] Image);
