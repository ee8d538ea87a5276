using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>The default that a description tells: <c>Default: `5`</c>, <c>Default is 5</c>, <c>defaults to 1</c>.</summary>
internal static partial class ProseDefault
{
    /// <summary>The default as the type has it; null where the description tells none, or tells it under a condition.</summary>
    public static JsonNode? Read(string description, string? type)
    {
        if (type is not ("string" or "integer" or "number" or "boolean"))
        {
            return null;
        }

        var values = Default().Matches(description)
            .Where(match => !Sentence.IsDoubtful(description, match.Index) && !Sentence.IsConditionedAfter(description, match.Index + match.Length))
            .Select(match => match.Groups["value"].Value.Trim('"'))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return values is [var value] && !IsNothing().IsMatch(value) ? ValueConversion.Convert(JsonValue.Create(value), type) : null;
    }

    [GeneratedRegex(
        """(?:\bdefaults?(?:\s+value)?(?:\s+(?:is|to)|\s*:)|默认值\s*[:：]?)\s*(?:`(?<value>[^`\n]+)`|(?<value>"[^"\n]*")|(?<value>[A-Za-z0-9_:+-]+(?:\.[0-9]+)?)(?=[\s.,;)。，；）]*(?:\z|\n|\s[A-Z(]|[.,;)。，；）])))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Default();

    [GeneratedRegex(@"\A(?:null|none|empty|nil|n/a)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNothing();
}
