using System.Text.Json;

namespace Reelwire.Simulator.Documents;

/// <summary>One operation of an OpenAPI document.</summary>
internal sealed record ApiOperation
{
    /// <summary>The operationId.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method, upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, as in the document.</summary>
    public required PathTemplate Path { get; init; }

    /// <summary>Parameters, those of the path item included.</summary>
    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    /// <summary>Schemas of the request body by media type; empty where there is none.</summary>
    public required IReadOnlyDictionary<string, JsonElement> RequestBodies { get; init; }

    /// <summary>Whether the request body must be there.</summary>
    public bool RequestBodyRequired { get; init; }

    /// <summary>The response objects by status code or <c>default</c>.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Responses { get; init; }

    /// <summary><c>x-task</c>, which makes the operation a submit; undefined otherwise.</summary>
    public JsonElement Task { get; init; }

    /// <summary>Whether a key must come with it: not where its <c>security</c> is empty.</summary>
    public bool NeedsKey { get; init; } = true;

    /// <summary>Whether it makes a task.</summary>
    public bool IsSubmit => Task.ValueKind == JsonValueKind.Object;

    /// <summary>The operations that its responses link to: where its tasks are read, fetched, cancelled and listed.</summary>
    public required IReadOnlySet<string> LinkedOperations { get; init; }
}
