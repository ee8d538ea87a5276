using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>What stands around a fact in its own sentence.</summary>
internal static partial class Sentence
{
    /// <summary>Whether the sentence up to the fact binds it to a condition, or only recommends it.</summary>
    public static bool IsDoubtful(string text, int factAt)
    {
        var end = End().Matches(text[..factAt]);
        return Doubt().IsMatch(text[(end.Count == 0 ? 0 : end[^1].Index)..factAt]);
    }

    /// <summary>Whether a condition follows what ends there: <c>`5` if ...</c>.</summary>
    public static bool IsConditionedAfter(string text, int end) => ConditionAfter().IsMatch(text[end..]);

    /// <summary>Whether the fact's line begins with it: such lines are written for the fact alone, and count before sentences that paraphrase it.</summary>
    public static bool BeginsLine(string text, int factAt)
    {
        var lineStart = factAt == 0 ? 0 : text.LastIndexOf('\n', factAt - 1) + 1;
        return LineStart().IsMatch(text.AsSpan(lineStart..factAt));
    }

    /// <summary>Whether the line ends with what ends there.</summary>
    public static bool EndsLine(string text, int end) => LineEnd().IsMatch(text.AsSpan(end..));

    // Some pages glue the next sentence on: "Default is png.Enum: `png`".
    [GeneratedRegex(@"[.;!?](?:\s|(?=[A-Z])|\z)|[。；！？]|\n")]
    private static partial Regex End();

    [GeneratedRegex(@"\b(?:if|when|unless|whenever|only|recommend(?:s|ed)?|suggest(?:s|ed)?|for\s+example|example(?=(?:\s+values?)?\s*:)|e\.g)\b|推荐|建议|例如", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    // "Default is 1080p, with `1080p` as the only option" and "with options available for ..." are no conditions.
    [GeneratedRegex(@"\A[\s,(]*(?:if|when|unless|for|in case|with(?!\s+(?:`|options\b))|on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConditionAfter();

    [GeneratedRegex(@"\A[\s*-]*(?:(?:value|valid|required|allowed|supported)\s+)?(?:range\s*:?\s*`?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\A[\s`.]*?(?:\n|\z)")]
    private static partial Regex LineEnd();
}
