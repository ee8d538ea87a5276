using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Mutations;

/// <summary>What a run came to.</summary>
internal sealed record MutationReport
{
    /// <summary>How many damaged pages there were.</summary>
    [JsonPropertyName("pages")]
    public required int Pages { get; init; }

    /// <summary>What they were drawn from.</summary>
    [JsonPropertyName("seed")]
    public required int Seed { get; init; }

    /// <summary>How many of them still gave a document.</summary>
    [JsonPropertyName("documents")]
    public required int Documents { get; init; }

    /// <summary>How many gave an exception, neither a document nor an error, or took more than a second or 200 MB.</summary>
    [JsonPropertyName("failures")]
    public required int Failures { get; init; }

    /// <summary>Seconds that the slowest page took.</summary>
    [JsonPropertyName("slowest_s")]
    public required double SlowestSeconds { get; init; }

    /// <summary>The most memory that one page took, all that was freed on the way included.</summary>
    [JsonPropertyName("largest_mb")]
    public required double LargestMb { get; init; }

    /// <summary>The most memory that the process had at one time.</summary>
    [JsonPropertyName("peak_mb")]
    public required double PeakMb { get; init; }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.MutationReport);
}
