using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>The default that a description tells: <c>Default: `5`</c>, <c>Default is 5 seconds</c>, <c>defaults to 1</c>, <c>`a` (default)</c>.</summary>
internal static partial class ProseDefault
{
    /// <summary>The default as the type has it; null where the description tells none, or tells it under a condition.</summary>
    public static JsonNode? Read(string description, string? type)
    {
        if (type is not ("string" or "integer" or "number" or "boolean"))
        {
            return null;
        }

        if (type == "boolean" && Switch().Match(description) is { Success: true } state && !Sentence.IsDoubtful(description, state.Index))
        {
            return JsonValue.Create(state.Groups["on"].Success);
        }

        var values = Default().Matches(description).Concat(Marked().Matches(description))
            .Where(match => !Sentence.IsDoubtful(description, match.Index) && !Sentence.IsConditionedAfter(description, match.Index + match.Length))
            .Select(match => match.Groups["value"].Value.Trim('"', '\''))
            .Select(value => type is "integer" or "number" ? WithUnit().Replace(value, "$1") : value)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return values is [var value] && !IsNothing().IsMatch(value) ? ValueConversion.Convert(JsonValue.Create(value), type) : null;
    }

    // A bare word counts where its sentence, or at least its clause, ends with it: "default is no watermark" has no value.
    [GeneratedRegex(
        """(?:\bdefaults?(?:\s+value)?(?:\s+(?:is|to)|\s*[:=]|(?=\s*`)|(?=\s+(?:-?[0-9]+(?:\.[0-9]+)?|true|false)(?![A-Za-z0-9.]*[A-Za-z0-9])))|默认(?:值)?(?:为|是)?\s*[:：]?)\s*(?:`(?<value>[^`\n]+)`|(?<value>"[^"\n]*"|'[^'\n]*')|(?<value>[A-Za-z0-9_:+-]+(?:\.[0-9]+)?)(?:\s+(?:seconds?|secs?|milliseconds?|ms|pixels?|px|fps|frames?|steps?)\b)?(?=[\s.,;)。，；）]*(?:\z|\n|(?-i:\s[A-Z(])|[.,;)。，；）])))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Default();

    [GeneratedRegex(
        """(?:`(?<value>[^`\n]+)`|(?<value>"[^"\n]+")|\b(?<value>true|false))\s*[:：-]?\s*(?:[(（]\s*(?:default(?:\s+value)?|默认(?:值)?)\s*[)）]|(?<=[:：-]\s*)default(?:\s+value)?(?=\s*(?:[,.;]|\z|\n)))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\b(?:(?<on>enabled|on)|disabled|off)\s+by\s+default\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Switch();

    [GeneratedRegex(@"\A([-+]?[0-9]+(?:\.[0-9]+)?)\s*(?:s|secs?|seconds?|ms|px|pixels?|fps|frames?|steps?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"\A(?:null|none|empty|nil|n/a)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNothing();
}
