using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>Between which numbers a value lies: <c>Range: [0, 8]</c>, <c>(0, 50]</c>, <c>1 &lt;= x &lt;= 40</c>.</summary>
internal static partial class ProseRange
{
    public static void Add(JsonObject schema, string description)
    {
        var ranges = Inequality().Matches(description).Concat(Labelled().Matches(description))
            .Where(match => !Sentence.IsDoubtful(description, match.Index))
            .Select(match => Read(match, schema.Text("type")!))
            .OfType<JsonObject>()
            .ToArray();

        // Two ranges that differ are two conditions, whatever their words.
        if (ranges.Length > 0 && ranges.All(range => JsonNode.DeepEquals(range, ranges[0])))
        {
            schema.MoveMembers(ranges[0]);
        }
        else if (ranges.Length == 0)
        {
            AddBound(schema, "minimum", Minimum().Matches(description), description);
            AddBound(schema, "maximum", Maximum().Matches(description), description);
        }
    }

    private static void AddBound(JsonObject schema, string keyword, MatchCollection matches, string description)
    {
        if (matches is [var match]
            && !Sentence.IsDoubtful(description, match.Index)
            && !Sentence.IsConditionedAfter(description, match.Index + match.Length)
            && ProseNumber.ReadAs(schema.Text("type")!, match.Groups["bound"].Value) is { } bound)
        {
            schema[keyword] = bound;
        }
    }

    private static JsonObject? Read(Match match, string type)
    {
        var (from, to) = (match.Groups["min"].Value, match.Groups["max"].Value);
        if (ProseNumber.ReadAs(type, from) is not { } minimum || ProseNumber.ReadAs(type, to) is not { } maximum || ProseNumber.Read(from) > ProseNumber.Read(to))
        {
            return null;
        }

        var range = new JsonObject { ["minimum"] = minimum };
        if (match.Groups["low"].Value is "(" or "<")
        {
            range["exclusiveMinimum"] = true;
        }

        range["maximum"] = maximum;
        if (match.Groups["high"].Value is ")" or "<")
        {
            range["exclusiveMaximum"] = true;
        }

        return range;
    }

    [GeneratedRegex(
        @"(?<min>" + ProseNumber.Pattern + @")\s*(?<low><=|<|≤)\s*[A-Za-z_]+\s*(?<high><=|<|≤)\s*(?<max>" + ProseNumber.Pattern + @")(?![0-9^*])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inequality();

    // "Maximum: 4", "the minimum value is 1"; what a maximum size or length is of, is not this number.
    [GeneratedRegex(@"\bmin(?:imum)?(?:\s+value)?\s*(?::|is)\s*`?(?<bound>" + ProseNumber.Pattern + @")(?![0-9^*x×%]|\.[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minimum();

    [GeneratedRegex(@"\bmax(?:imum)?(?:\s+value)?\s*(?::|is)\s*`?(?<bound>" + ProseNumber.Pattern + @")(?![0-9^*x×%]|\.[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maximum();

    [GeneratedRegex(
        @"(?:\b(?:range(?:\s+(?:is|of|from))?|ranging\s+from|(?:(?:must|should|can)\s+be|values?(?:\s+(?:is|are|ranges))?)\s+(?:between|from))\s*:?|取值范围\s*[:：]?)\s*`?(?:(?<low>[\[(])\s*(?<min>" + ProseNumber.Pattern + @")\s*(?:,|，|~|～|to|至|-|–)\s*(?<max>" + ProseNumber.Pattern
        + @")\s*(?<high>[\])])|(?<min>" + ProseNumber.Pattern + @")`?\s*(?:~|～|to|至|and|-|–)\s*`?(?<max>" + ProseNumber.Pattern + @")(?![0-9^*%]|\s+per\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
