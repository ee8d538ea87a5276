using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>How long a text may be: <c>Cannot exceed 2000 characters</c>.</summary>
internal static partial class ProseLength
{
    public static void Add(JsonObject schema, string description)
    {
        var range = Find(Range(), description) ?? Find(Inequality(), description);
        Set(schema, "minLength", range ?? Find(Minimum(), description), "min");
        Set(schema, "maxLength", range ?? Find(Maximum(), description), "max");
    }

    private static Match? Find(Regex regex, string description) => regex.Match(description) is { Success: true } match && !Sentence.IsDoubtful(description, match.Index) ? match : null;

    private static void Set(JsonObject schema, string keyword, Match? match, string group)
    {
        if (match is not null && ProseNumber.ReadAs("integer", match.Groups[group].Value) is { } length && length.GetValue<long>() >= 0)
        {
            schema[keyword] = length;
        }
    }

    [GeneratedRegex(
        @"(?:(?:cannot|can\s*not|can't|must\s+not|should\s+not|may\s+not)\s+(?:exceed|be\s+(?:longer|more)\s+than)|up\s+to|at\s+most|no\s+(?:more|longer)\s+than|limited\s+to|max(?:imum)?(?:\s+of)?)\s+`?(?<max>"
        + ProseNumber.Pattern
        + @")`?\s+characters|\bmax(?:imum)?\s+length\s*(?::|is|of)?\s*`?(?<max>" + ProseNumber.Pattern + @")(?![0-9]|,[0-9]|\s*(?:s\b|sec|min|px|pixel|frame))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Maximum();

    [GeneratedRegex(
        @"\bat\s+least\s+`?(?<min>" + ProseNumber.Pattern + @")`?\s+characters|\bmin(?:imum)?\s+length\s*(?::|is|of)?\s*`?(?<min>" + ProseNumber.Pattern + @")(?![0-9]|,[0-9]|\s*(?:s\b|sec|min|px|pixel|frame))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minimum();

    [GeneratedRegex(
        @"(?<min>" + ProseNumber.Pattern + @")\s*(?:-|–|~|to|and)\s*(?<max>" + ProseNumber.Pattern + @")\s+characters|\blength\s+range\s*:?\s*\[\s*(?<min>" + ProseNumber.Pattern + @")\s*[,~]\s*(?<max>" + ProseNumber.Pattern + @")\s*\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    // What Novita writes as a range of x means the length where x is a text.
    [GeneratedRegex(@"(?<min>" + ProseNumber.Pattern + @")\s*(?:<=|≤)\s*x\s*(?:<=|≤)\s*(?<max>" + ProseNumber.Pattern + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inequality();
}
