using System.Text.Json.Serialization;
using Reelwire.Benchmarks.Generation;
using Reelwire.Benchmarks.Lifecycles;

namespace Reelwire.Benchmarks;

/// <summary>The JSON of the reports.</summary>
[JsonSerializable(typeof(GenerationReport))]
[JsonSerializable(typeof(LifecycleReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
