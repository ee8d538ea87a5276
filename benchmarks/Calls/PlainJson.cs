using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Calls;

/// <summary>Source-generated JSON of what is written by hand.</summary>
[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(PlainAnswer))]
internal sealed partial class PlainJson : JsonSerializerContext;
