using System.Text.Json.Serialization;
using Reelwire.Benchmarks.Compiler;
using Reelwire.Benchmarks.Generation;
using Reelwire.Benchmarks.Lifecycles;
using Reelwire.Benchmarks.Mutations;

namespace Reelwire.Benchmarks;

/// <summary>The JSON of the reports.</summary>
[JsonSerializable(typeof(CompilerReport))]
[JsonSerializable(typeof(GenerationReport))]
[JsonSerializable(typeof(LifecycleReport))]
[JsonSerializable(typeof(MutationReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
