using System.Text;
using System.Text.Json.Nodes;

namespace Reelwire.Simulator.Answers;

/// <summary>One answer: what the simulator sends, or what a test puts in its place with <see cref="VendorSimulator.Script"/>.</summary>
public sealed record SimulatedAnswer
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Response headers beside <c>Content-Type</c> and <c>Content-Length</c>: <c>Retry-After</c>, <c>Location</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The content type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How long to wait before answering; <see cref="Timeout.InfiniteTimeSpan"/> waits until the client gives up.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What becomes of the connection.</summary>
    public ConnectionFate Connection { get; init; }

    /// <summary>Whether the vendor does its work first, so that a submit makes a task and is charged; only its answer is replaced.</summary>
    public bool Accept { get; init; }

    /// <summary>An answer with a JSON body.</summary>
    public static SimulatedAnswer Json(int status, string json) => new() { Status = status, Body = Encoding.UTF8.GetBytes(json) };

    /// <summary>A reset connection instead of an answer.</summary>
    public static SimulatedAnswer Reset(ConnectionFate connection) => new() { Connection = connection };

    /// <summary>A body that comes bit by bit, in the place of <see cref="Body"/>: each part is sent as soon as it is there.</summary>
    internal IAsyncEnumerable<ReadOnlyMemory<byte>>? Parts { get; init; }

    internal static SimulatedAnswer Json(int status, JsonNode body) => Json(status, body.ToJsonString());
}
