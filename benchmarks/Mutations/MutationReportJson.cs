using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Mutations;

/// <summary>The JSON of the report.</summary>
[JsonSerializable(typeof(MutationReport))]
internal sealed partial class MutationReportJson : JsonSerializerContext;
