using System.Text.Json;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Randomness;

namespace Reelwire.Simulator.Requests;

/// <summary>A request to one operation, read whole.</summary>
internal sealed record ApiRequest
{
    /// <summary>The operation that it asks for.</summary>
    public required ApiOperation Operation { get; init; }

    /// <summary>The raw path without the host's prefix.</summary>
    public required string Path { get; init; }

    /// <summary>The address of this simulator, for URLs in answers.</summary>
    public required Uri Root { get; init; }

    /// <summary>Path parameters by name.</summary>
    public required IReadOnlyDictionary<string, string> PathValues { get; init; }

    /// <summary>Query parameters by name.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Headers by name, in any case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Which request to the operation it is, and what chance gives to it.</summary>
    public NumberedDraw Numbered { get; init; }

    /// <summary>Is completed once the answer was sent, or given up.</summary>
    public Task Answered { get; init; } = Task.CompletedTask;

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The JSON body; undefined where there is none, or where it is no JSON.</summary>
    public JsonElement Body { get; init; }
}
