using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>
/// The part of JSONPath (RFC 9535) that corrections need: <c>$</c>, <c>.name</c>, <c>['name']</c>, <c>[0]</c>, <c>.*</c>, <c>[*]</c> and <c>[?@.name == 'text']</c>.
/// </summary>
internal sealed partial class JsonPath
{
    private readonly IReadOnlyList<JsonPathStep> _steps;

    private JsonPath(string text, IReadOnlyList<JsonPathStep> steps) => (Text, _steps) = (text, steps);

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether this is the whole document.</summary>
    public bool IsRoot => _steps.Count == 0;

    /// <summary>The member of the document that the path leads into; null where it is the whole document or any member.</summary>
    public string? First => _steps is [{ Value: null } first, ..] ? first.Name : null;

    /// <summary>The path, or null where it is none of this part.</summary>
    public static JsonPath? Parse(string text)
    {
        if (text is not ['$', .. var rest])
        {
            return null;
        }

        var steps = new List<JsonPathStep>();
        for (var start = 0; start < rest.Length;)
        {
            var match = Step().Match(rest, start, rest.Length - start);
            if (!match.Success)
            {
                return null;
            }

            steps.Add(Read(match));
            start += match.Length;
        }

        return new JsonPath(text, steps);
    }

    /// <summary>Everything that the path leads to, as keys of their owners; not for the root.</summary>
    public IReadOnlyList<(JsonNode Owner, string? Name, int Index)> Find(JsonObject root)
    {
        IEnumerable<JsonNode?> nodes = [root];
        foreach (var step in _steps.SkipLast(1))
        {
            nodes = nodes.SelectMany(step.From).Select(found => Value(found)).ToArray();
        }

        return [.. nodes.SelectMany(_steps[^1].From)];
    }

    /// <summary>What stands under a key.</summary>
    public static JsonNode? Value((JsonNode Owner, string? Name, int Index) found) => found.Name is { } name ? found.Owner[name] : found.Owner[found.Index];

    private static JsonPathStep Read(Match match) =>
        match.Groups["index"] is { Success: true } index ? new JsonPathStep(null, int.Parse(index.Value, CultureInfo.InvariantCulture), null)
        : match.Groups["value"] is { Success: true } value ? new JsonPathStep(match.Groups["key"].Value, null, Unescape(value.Value))
        : match.Groups["quoted"] is { Success: true } quoted ? new JsonPathStep(Unescape(quoted.Value), null, null)
        : match.Groups["name"] is { Success: true } name ? new JsonPathStep(name.Value, null, null)
        : JsonPathStep.All;

    private static string Unescape(string text) => Escape().Replace(text, "$1");

    [GeneratedRegex(
        """
        \G(?:
            \.(?<name>[A-Za-z_][A-Za-z0-9_\-]*)
          | \.\* | \[\*\]
          | \[(?<index>0|[1-9][0-9]{0,5})\]
          | \[(?:'(?<quoted>(?:[^'\\]|\\.)*)'|"(?<quoted>(?:[^"\\]|\\.)*)")\]
          | \[\?\(?\s*@(?:\.(?<key>[A-Za-z_][A-Za-z0-9_\-]*)|\['(?<key>[^'\\]+)'\])\s*==\s*(?:'(?<value>(?:[^'\\]|\\.)*)'|"(?<value>(?:[^"\\]|\\.)*)")\s*\)?\]
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
