using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>How many items a list may have: <c>Array length: 1 - 3</c>, <c>supports up to 5 LoRAs</c>, <c>(maximum 3)</c>.</summary>
internal static partial class ProseCount
{
    // What is counted is a word that is no unit: of characters, seconds, bytes and pixels each item has its own.
    private const string OfItems = @"(?=\s*(?:[)）.,;，。；]|\z|\n|张|个)|\s+(?!(?:[kmg]i?b|characters?|chars?|letters|bytes?|px|pixels?|seconds?|secs?|s|ms|minutes?|mins?|hours?|fps|frames?\s+per|megapixels?|mp|times|per)\b)[A-Za-z])(?![0-9]|[.,][0-9])";

    public static void Add(JsonObject schema, string description)
    {
        if (Find(Range(), description) is { } range)
        {
            Set(schema, "minItems", range);
            Set(schema, "maxItems", range);
            return;
        }

        Set(schema, "minItems", Find(Minimum(), description));
        Set(schema, "maxItems", Find(Maximum(), description));
    }

    // Two counts that differ are two conditions.
    private static Match? Find(Regex regex, string description)
    {
        var matches = regex.Matches(description);
        return matches.Select(match => (match.Groups["minItems"].Value, match.Groups["maxItems"].Value)).Distinct().Count() == 1 && !Sentence.IsDoubtful(description, matches[0].Index) ? matches[0] : null;
    }

    private static void Set(JsonObject schema, string keyword, Match? match)
    {
        if (match is not null && match.Groups[keyword].Success && ProseNumber.ReadAs("integer", match.Groups[keyword].Value) is { } count)
        {
            schema[keyword] = count;
        }
    }

    [GeneratedRegex(
        @"(?:\barray\s+length|数组长度)\s*[:：]?\s*`?(?<minItems>[0-9]+)\s*[-–~]\s*(?:(?<maxItems>[0-9]+)(?![0-9])|unlimited|no\s+limit|无限制)"
        + @"|\b(?:accepts?|supports?|provide|between|from)\s+(?<minItems>[0-9]+)\s*(?:to|and|-|–|~)\s*(?<maxItems>[0-9]+)" + OfItems,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\b(?:at\s+least|min(?:imum)?(?:\s+of|\s*:)?|minimum\s+array\s+length\s*:)\s+`?(?<minItems>[0-9]+)`?" + OfItems,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minimum();

    [GeneratedRegex(
        @"(?:\b(?:up\s+to|at\s+most|no\s+more\s+than|only\s+(?:accepts?|supports?)|max(?:imum)?(?:\s+of|\.|\s*:)?|maximum\s+array\s+length\s*:)\s+`?|最多\s*)(?<maxItems>[0-9]+)`?" + OfItems,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maximum();
}
