using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>The values of the tokens for one page.</summary>
internal sealed partial class PageTokens(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The text with every known <c>&lt;token&gt;</c> replaced; unknown ones stay.</summary>
    public string Expand(string text) => Token().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value) ?? match.Value);

    /// <summary>A copy with the tokens replaced in keys and texts.</summary>
    public JsonNode? Expand(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var (name, value) in members)
                {
                    copy[Expand(name)] = Expand(value);
                }

                return copy;
            case JsonArray items:
                return new JsonArray([.. items.Select(Expand)]);
            default:
                return node?.GetValueKind() == JsonValueKind.String ? Expand(node.GetValue<string>()) : node?.DeepClone();
        }
    }

    [GeneratedRegex("<([a-z-]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
