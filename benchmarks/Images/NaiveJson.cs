using System.Text.Json.Serialization;

namespace Reelwire.Benchmarks.Images;

/// <summary>The JSON of the ways that are compared with.</summary>
[JsonSerializable(typeof(NaiveRequest))]
[JsonSerializable(typeof(BytesRequest))]
internal sealed partial class NaiveJson : JsonSerializerContext;
