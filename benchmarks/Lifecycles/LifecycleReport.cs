using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Lifecycles;

/// <summary>What a run came to.</summary>
internal sealed record LifecycleReport
{
    /// <summary>How many lifecycles there were.</summary>
    [JsonPropertyName("lifecycles")]
    public required int Lifecycles { get; init; }

    /// <summary>How long they took.</summary>
    [JsonPropertyName("seconds")]
    public required double Seconds { get; init; }

    /// <summary>How much time of processors they took, which a busy machine changes little.</summary>
    [JsonPropertyName("cpu_s")]
    public required double CpuSeconds { get; init; }

    /// <summary>How many there were in a second.</summary>
    [JsonPropertyName("per_s")]
    public required double PerSecond { get; init; }

    /// <summary>The managed heap when the first tenth was done and everything that is kept was full, or nearly; after a full collection.</summary>
    [JsonPropertyName("heap_mb_start")]
    public required double HeapMbStart { get; init; }

    /// <summary>The managed heap at the end, after a full collection.</summary>
    [JsonPropertyName("heap_mb_end")]
    public required double HeapMbEnd { get; init; }

    /// <summary>The most memory that the process had at one time.</summary>
    [JsonPropertyName("peak_mb")]
    public required double PeakMb { get; init; }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.LifecycleReport);
}
