using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Images;

/// <summary>A request whose image is text.</summary>
internal sealed record NaiveRequest([property: JsonPropertyName("prompt")] string Prompt, [property: JsonPropertyName("image_url")] string ImageUrl);
