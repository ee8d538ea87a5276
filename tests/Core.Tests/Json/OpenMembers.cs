using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Json;

/// <summary>A request or response with open enumerations.</summary>
internal sealed record OpenMembers
{
    [JsonPropertyName("size")]
    public TestSize Size { get; init; }

    [JsonPropertyName("optional_size")]
    public TestSize? OptionalSize { get; init; }

    [JsonPropertyName("seconds")]
    public TestSeconds Seconds { get; init; }

    [JsonPropertyName("optional_seconds")]
    public TestSeconds? OptionalSeconds { get; init; }
}
