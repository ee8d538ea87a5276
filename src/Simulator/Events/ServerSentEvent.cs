using System.Text;
using System.Text.Json.Nodes;

namespace Reelwire.Simulator.Events;

/// <summary>Server-sent events: lines of text, each event ended by an empty one.</summary>
internal static class ServerSentEvent
{
    /// <summary>The content type of a stream of them.</summary>
    public const string ContentType = "text/event-stream";

    /// <summary>An event that carries JSON. JSON as it is written here has no line breaks, so that one line takes it.</summary>
    public static ReadOnlyMemory<byte> Of(JsonNode data) => Encoding.UTF8.GetBytes($"data: {data.ToJsonString()}\n\n");
}
