using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Calls;

/// <summary>The vendor's answer as it is read by hand.</summary>
internal sealed record PlainAnswer([property: JsonPropertyName("data")] PlainTask? Data);
