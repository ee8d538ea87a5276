using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>One step of a path: a name, an index, all children, or the children whose member has a value.</summary>
/// <param name="Name">A member's name; with <paramref name="Value"/> the member that is looked at.</param>
/// <param name="Index">An array's index.</param>
/// <param name="Value">The text that a filter asks for.</param>
internal sealed record JsonPathStep(string? Name, int? Index, string? Value)
{
    /// <summary>All children.</summary>
    public static JsonPathStep All { get; } = new(null, null, null);

    /// <summary>The children that the step leads to, as keys of their owner.</summary>
    public IEnumerable<(JsonNode Owner, string? Name, int Index)> From(JsonNode? node) => (node, this) switch
    {
        (JsonObject owner, { Name: { } name, Value: null }) => owner.ContainsKey(name) ? [(owner, name, 0)] : [],
        (JsonArray owner, { Index: { } index }) => index < owner.Count ? [(owner, null, index)] : [],
        (JsonObject owner, { Name: { } name, Value: { } value }) => owner.Where(child => (child.Value as JsonObject).Text(name) == value).Select(child => ((JsonNode)owner, (string?)child.Key, 0)),
        (JsonArray owner, { Name: { } name, Value: { } value }) => owner.Index().Where(child => (child.Item as JsonObject).Text(name) == value).Select(child => ((JsonNode)owner, (string?)null, child.Index)),
        (JsonObject owner, { Name: null, Index: null }) => owner.Select(child => ((JsonNode)owner, (string?)child.Key, 0)),
        (JsonArray owner, { Name: null, Index: null }) => owner.Index().Select(child => ((JsonNode)owner, (string?)null, child.Index)),
        _ => [],
    };
}
