using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Calls;

/// <summary>A task as it is read by hand.</summary>
internal sealed record PlainTask(
    [property: JsonPropertyName("task_id")] string? TaskId,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("generated")] IReadOnlyList<string>? Generated);
