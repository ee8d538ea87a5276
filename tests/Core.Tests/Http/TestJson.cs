using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Http;

/// <summary>The converters that the generated contexts have.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TolerantStringConverter), typeof(TolerantInt64Converter), typeof(TolerantDoubleConverter), typeof(TolerantBooleanConverter)])]
[JsonSerializable(typeof(TestRequest))]
[JsonSerializable(typeof(TestResponse))]
[JsonSerializable(typeof(Json.OpenMembers))]
internal sealed partial class TestJson : JsonSerializerContext;
