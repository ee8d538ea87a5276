using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Generation;

/// <summary>What generating takes.</summary>
internal sealed record GenerationReport
{
    /// <summary>Seconds of processors for all four vendors from scratch, specc and NSwag together.</summary>
    [JsonPropertyName("all_vendors_cpu_s")]
    public required double AllVendorsCpuSeconds { get; init; }

    /// <summary>Seconds of processors that specc takes for a vendor of 300 operations.</summary>
    [JsonPropertyName("specc_300_s")]
    public required double Specc300Seconds { get; init; }

    /// <summary>Seconds of processors that NSwag takes for its document.</summary>
    [JsonPropertyName("nswag_300_s")]
    public required double NSwag300Seconds { get; init; }

    /// <summary>How many times as long both take for 1,200 operations; linear is 4 or less, since starting is paid once.</summary>
    [JsonPropertyName("growth_1200_over_300")]
    public required double Growth { get; init; }

    /// <summary>Seconds by the clock that the code for 300 operations takes to compile, analyzers included.</summary>
    [JsonPropertyName("compile_300_s")]
    public required double Compile300Seconds { get; init; }

    /// <summary>Size of the assembly in MB.</summary>
    [JsonPropertyName("dll_300_mb")]
    public required double Assembly300Mb { get; init; }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.GenerationReport);
}
