using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Http;

/// <summary>A response as the generator prints them.</summary>
internal sealed record TestResponse : IRawResponse, IGenerationResult
{
    [JsonPropertyName("task_id")]
    public string? TaskId { get; init; }

    [JsonPropertyName("count")]
    public long? Count { get; init; }

    [JsonPropertyName("ratio")]
    public double? Ratio { get; init; }

    [JsonPropertyName("done")]
    public bool? Done { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    [JsonIgnore]
    public ReadOnlyMemory<byte> RawJson { get; private set; }

    [JsonIgnore]
    public IReadOnlyList<string> OutputUrls => new OutputUrls().Add(Url).ToList();

    void IRawResponse.KeepRawJson(ReadOnlyMemory<byte> json) => RawJson = json;
}
