using System.Net;
using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.Freepik;

/// <summary>Reads <c>{message}</c> and both shapes of Freepik's problem+json: its page wraps the example's <c>{message, invalid_params}</c> in <c>problem</c>, the API does not always.</summary>
internal sealed class FreepikErrorReader : VendorErrorReader
{
    /// <inheritdoc/>
    public override VendorError Read(HttpStatusCode status, JsonElement? body)
    {
        var problem = body is { ValueKind: JsonValueKind.Object } wrapper && wrapper.TryGetProperty("problem", out var inner) ? inner : body;
        return new VendorError(KindOf(status)) { Message = Text(problem, "message"), Faults = Faults(problem) };
    }

    private static RequestFault[] Faults(JsonElement? problem) =>
        problem is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty("invalid_params", out var parameters) && parameters.ValueKind == JsonValueKind.Array
            ? [.. parameters.EnumerateArray().Select(parameter => new RequestFault(Text(parameter, "name") ?? "?", Text(parameter, "reason") ?? "is not valid"))]
            : [];
}
