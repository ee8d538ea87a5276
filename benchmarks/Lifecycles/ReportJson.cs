using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Lifecycles;

/// <summary>The JSON of the reports.</summary>
[JsonSerializable(typeof(LifecycleReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
