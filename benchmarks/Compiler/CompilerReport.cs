using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Compiler;

/// <summary>What specc needs.</summary>
internal sealed record CompilerReport
{
    /// <summary>How many pages it converts in a second of one processor, once it is warm; the best of several measurements, which a busy machine disturbs least.</summary>
    [JsonPropertyName("pages_per_s")]
    public required double PagesPerSecond { get; init; }

    /// <summary>Seconds from the start of its process to the first byte of a document; the best of several, too.</summary>
    [JsonPropertyName("first_byte_s")]
    public required double FirstByteSeconds { get; init; }

    /// <summary>The most memory that the process had at one time while it converted pages.</summary>
    [JsonPropertyName("peak_mb")]
    public required double PeakMb { get; init; }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.CompilerReport);
}
