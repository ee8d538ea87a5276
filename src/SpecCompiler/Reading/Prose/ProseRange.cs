using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>Between which numbers a value lies: <c>Range: [0, 8]</c>, <c>(0, 50]</c>, <c>1 &lt;= x &lt;= 40</c>.</summary>
internal static partial class ProseRange
{
    private const string Number = ProseNumber.Pattern;
    private const string NoMore = @"(?![0-9^*x×%]|[.,][0-9])";

    public static void Add(JsonObject schema, string description)
    {
        var matches = Inequality().Matches(description).Concat(Labelled().Matches(description)).Concat(Bare().Matches(description))
            .Where(match => !Sentence.IsDoubtful(description, match.Index))
            .Select(match => (Range: Read(match, schema.Text("type")!), IsOwnLine: Sentence.BeginsLine(description, match.Index) && Sentence.EndsLine(description, match.Index + match.Length)))
            .Where(found => found.Range is not null)
            .ToArray();
        var ranges = (Array.Exists(matches, found => found.IsOwnLine) ? matches.Where(found => found.IsOwnLine) : matches).Select(found => found.Range!).ToArray();

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
        var bounds = matches.Select(match => (Value: ProseNumber.ReadAs(schema.Text("type")!, match.Groups["bound"].Value), IsExclusive: match.Groups["exclusive"].Success)).Distinct().ToArray();
        if (matches.Count > 0
            && matches.All(match => !Sentence.IsDoubtful(description, match.Index) && !Sentence.IsConditionedAfter(description, match.Index + match.Length))
            && bounds[0].Value is { } bound
            && bounds.All(other => JsonNode.DeepEquals(other.Value, bound)))
        {
            schema[keyword] = bound;
            if (bounds[0].IsExclusive)
            {
                schema[keyword == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"] = true;
            }
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
        "(?<min>" + Number + @")\s*(?<low><=|<|≤)\s*[A-Za-z_]+\s*(?<high><=|<|≤)\s*(?<max>" + Number + @")(?![0-9^*])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inequality();

    [GeneratedRegex(
        @"(?:\b(?:range(?:\s+(?:is|of|from))?|ranging\s+from|within|(?:(?:must|should|can)\s+be|(?:a\s+)?(?:number|integer|float|values?)(?:\s+(?:is|are|ranges))?)\s+(?:between|from|in|within)|(?<=(?:^|\n|[.;(]\s*))(?:between|from)|(?<=,\s*)(?:between|from)(?=[^,.]*(?:[.,;]|\z)))\s*:?|(?:取值)?范围(?:为|是)?\s*[:：]?)\s*`?(?:(?<low>[\[(])\s*(?<min>" + Number
        + @")\s*(?:,|，|~|～|to|至|-|–)\s*(?<max>" + Number + @")\s*(?<high>[\])])|(?<min>" + Number + @")`?\s*(?:~|～|to|至|and|-|–)\s*`?(?<max>" + Number + @")(?![0-9^*%x×]|[.,][0-9]|\s*[x×]\s*[0-9]|\s+(?:per|characters?|chars?)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    // "Voice stability (0-1).", "in seconds (3 to 15)", "how many images to make, 1 to 4."
    [GeneratedRegex(
        @"(?:\((?<min>" + Number + @")\s*(?:-|–|~|to)\s*(?<max>" + Number + @")|(?<=,\s+)(?<min>" + Number + @")\s*(?:-|–|~|to)\s*(?<max>" + Number + @"))(?:\s*(?:s|secs?|seconds?|px|pixels?|fps|frames?|steps?))?(?=\)|\s*(?:\.(?![0-9])|[,;]|\z|\n))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // "Maximum: 4", "the minimum value is 1", "minimum -1.", "x >= 0"; what a maximum size or length is of, is not this number.
    [GeneratedRegex(
        @"\bmin(?:imum)?(?:\s+value)?\s*(?::|is|of)\s*`?(?<bound>" + Number + ")" + NoMore + @"|\bmin(?:imum)?\s+`?(?<bound>" + Number + @")`?(?=\s*(?:[.,;)]|\z|\n))" + NoMore
        + @"|(?:>=|≥)\s*`?(?<bound>" + Number + ")" + NoMore + @"|\bx\s*(?<exclusive>>)\s*(?<bound>" + Number + ")" + NoMore
        + @"|\b(?:must|should)\s+be\s+(?:at\s+least|greater\s+than\s+or\s+equal\s+to|>=|≥|no\s+less\s+than)\s+`?(?<bound>" + Number + ")" + NoMore
        + @"|\b(?:must|should)\s+be\s+(?<exclusive>greater|larger|more)\s+than\s+`?(?<bound>" + Number + ")" + NoMore,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minimum();

    [GeneratedRegex(
        @"\bmax(?:imum)?(?:\s+value)?\s*(?::|is|of)\s*`?(?<bound>" + Number + ")" + NoMore + @"|\bmax(?:imum)?\s+`?(?<bound>" + Number + @")`?(?=\s*(?:[.,;)]|\z|\n))" + NoMore
        + @"|(?:<=|≤)\s*`?(?<bound>" + Number + ")" + NoMore + @"|\bx\s*(?<exclusive><)\s*(?<bound>" + Number + ")" + NoMore
        + @"|\b(?:must|should)\s+be\s+(?:at\s+most|less\s+than\s+or\s+equal\s+to|<=|≤|no\s+(?:more|greater)\s+than)\s+`?(?<bound>" + Number + ")" + NoMore
        + @"|\b(?:must|should)\s+be\s+(?<exclusive>less|smaller)\s+than\s+`?(?<bound>" + Number + ")" + NoMore
        + @"|\b(?:cannot|must\s+not|should\s+not|may\s+not)\s+(?:exceed|be\s+(?:greater|more)\s+than)\s+`?(?<bound>" + Number + ")" + NoMore,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maximum();
}
