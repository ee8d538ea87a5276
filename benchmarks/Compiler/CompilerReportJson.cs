using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Compiler;

/// <summary>The JSON of the report.</summary>
[JsonSerializable(typeof(CompilerReport))]
internal sealed partial class CompilerReportJson : JsonSerializerContext;
