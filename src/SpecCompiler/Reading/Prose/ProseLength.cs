using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>How long a text may be: <c>Cannot exceed 2000 characters</c>, <c>Length limit: 0 - 2000</c>.</summary>
internal static partial class ProseLength
{
    private const string Characters = @"\s*(?:[- ]?characters?\b|chars?\b|letters\b|个?字符)";
    private const string NotLength = @"(?![0-9]|,[0-9]|\s*\(?(?:s\b|sec|min|px|pixel|frame|per\b))";

    public static void Add(JsonObject schema, string description)
    {
        var range = Find(Range(), description) ?? Find(Inequality(), description);
        Set(schema, "minLength", range ?? Find(Minimum(), description), "min");
        Set(schema, "maxLength", range ?? Find(Maximum(), description), "max");
    }

    private static Match? Find(Regex regex, string description) => regex.Matches(description).FirstOrDefault(match => !Sentence.IsDoubtful(description, match.Index));

    private static void Set(JsonObject schema, string keyword, Match? match, string group)
    {
        if (match is not null && ProseNumber.ReadAs("integer", match.Groups[group].Value) is { } length && length.GetValue<long>() >= 0)
        {
            schema[keyword] = length;
        }
    }

    // "Less than 2000 characters" is read as 2000: vendors that say both mean that, and nothing that one would accept is refused.
    [GeneratedRegex(
        @"(?:(?:cannot|can\s*not|can't|must\s+not|should\s+not|may\s+not|not)\s+(?:exceed(?:ing)?|be\s+(?:longer|more)\s+than)|up\s+to|at\s+most|no\s+(?:more|longer)\s+than|(?:less|fewer|shorter)\s+than|under|within|limit(?:ed\s+to|\s+of|\s*:)|max(?:imum)?(?:\s+of|\.|\s*:)?|不(?:能)?超过|最多|最大长度为|小于)\s*`?(?<max>"
        + ProseNumber.Pattern + ")`?" + Characters
        + @"|\bmax(?:imum)?\s+length\s*(?::|is|of)?\s*`?(?<max>" + ProseNumber.Pattern + ")" + NotLength
        + @"|\blength\s+limit\s*[:：]\s*`?(?<max>" + ProseNumber.Pattern + @")(?!\s*[-–~])" + NotLength
        + "|(?<max>" + ProseNumber.Pattern + ")" + Characters + @"\s+(?:max(?:imum)?|limit)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maximum();

    [GeneratedRegex(
        @"(?:\bat\s+least|\bmin(?:imum)?(?:\s+of|\.|\s*:)?|\bno\s+(?:fewer|less)\s+than)\s+`?(?<min>" + ProseNumber.Pattern + ")`?" + Characters
        + @"|\bmin(?:imum)?\s+length\s*(?::|is|of)?\s*`?(?<min>" + ProseNumber.Pattern + ")" + NotLength
        + @"|(?:\blength\s+limit|长度限制)\s*[:：]\s*(?<min>[0-9]+)\s*[-–~]\s*(?:unlimited|no\s+limit|无限制)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minimum();

    [GeneratedRegex(
        @"(?<min>" + ProseNumber.Pattern + @")\s*(?:-|–|~|to|and)\s*(?<max>" + ProseNumber.Pattern + ")" + Characters
        + @"|(?:\b(?:length(?:\s+(?:limit|range))?|string\s+length)|长度限制|长度)\s*[:：]?\s*(?:between\s+|from\s+)?[`\[]*\s*(?<min>" + ProseNumber.Pattern + @")\s*(?:,\s|[~–-]|to|and)\s*(?<max>" + ProseNumber.Pattern + @")\s*[`\]]*" + NotLength
        + @"|\brange\s*:?\s*`?\[\s*(?<min>[0-9]+)\s*[,~]\s*(?<max>[0-9]+)\s*\]`?" + NotLength,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    // What Novita writes as a range of x means the length where x is a text.
    [GeneratedRegex(@"(?<min>" + ProseNumber.Pattern + @")\s*(?:<=|≤)\s*x\s*(?:<=|≤)\s*(?<max>" + ProseNumber.Pattern + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inequality();
}
