using System.Text.Json.Serialization;

namespace Reelwire.Cli.Results;

/// <summary>Writes JSON without reflection.</summary>
[JsonSerializable(typeof(VideoJson))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class CliJson : JsonSerializerContext;
