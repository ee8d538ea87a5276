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

    [GeneratedRegex(@"[.;!?]\s|[。；！？]|\n")]
    private static partial Regex End();

    [GeneratedRegex(@"\b(?:if|when|unless|whenever|only|recommend(?:s|ed)?|suggest(?:s|ed)?|example|e\.g)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\A[\s,(]*(?:if|when|unless|for|in case|with|on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConditionAfter();
}
