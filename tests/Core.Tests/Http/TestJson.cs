using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Http;

/// <summary>Metadata of what the tests send and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TestRequest))]
[JsonSerializable(typeof(TestResponse))]
[JsonSerializable(typeof(Json.OpenMembers))]
internal sealed partial class TestJson : JsonSerializerContext;
