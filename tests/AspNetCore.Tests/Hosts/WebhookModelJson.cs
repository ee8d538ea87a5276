using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>Compile-time JSON metadata of that model.</summary>
[JsonSerializable(typeof(WebhookModelRequest))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class WebhookModelJson : JsonSerializerContext;
