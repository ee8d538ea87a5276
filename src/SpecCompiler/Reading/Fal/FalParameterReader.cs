using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>Cuts a schema section into its parameters.</summary>
internal static partial class FalParameterReader
{
    public static List<FalParameter> Read(MarkdownPage page, Range section, PageFindings findings)
    {
        var parameters = new List<FalParameter>();
        var (first, count) = section.GetOffsetAndLength(page.Lines.Count);
        for (var index = first; index < first + count; index++)
        {
            if (!page.Lines[index].StartsWith("- **`", StringComparison.Ordinal))
            {
                continue;
            }

            var position = new PagePosition(index + 1, 1);
            if (Bullet().Match(page.Lines[index]) is not { Success: true } bullet)
            {
                findings.Report(ReadingRules.MalformedElement, position, "A parameter reads \"- **`name`** (`type`, _required_ or _optional_):\"; this one does not and is left out.");
                continue;
            }

            var name = bullet.Groups["name"].Value;
            if (parameters.Exists(other => other.Name == name))
            {
                findings.Report(ReadingRules.DuplicateMember, position, $"'{name}' is described twice; the first description is taken.");
                continue;
            }

            // Blank lines stand within descriptions too: only a line that is not indented ends the parameter.
            var end = index + 1;
            while (end < first + count && (string.IsNullOrWhiteSpace(page.Lines[end]) || page.Lines[end].StartsWith("  ", StringComparison.Ordinal)))
            {
                end++;
            }

            parameters.Add(ReadParameter(bullet, page.Lines, index, end, position));
        }

        return parameters;
    }

    private static FalParameter ReadParameter(Match bullet, IReadOnlyList<string> lines, int start, int end, PagePosition position)
    {
        var prose = new List<string> { bullet.Groups["rest"].Value };
        var facts = new Dictionary<string, FalFact>(StringComparer.Ordinal);
        var last = "";
        for (var index = start + 1; index < end; index++)
        {
            var line = lines[index];
            if (Fact().Match(line) is { Success: true } fact)
            {
                last = fact.Groups["label"].Value;
                facts.TryAdd(last, new FalFact(fact.Groups["text"].Value.Trim(), new PagePosition(index + 1, fact.Groups["text"].Index + 1)));
            }
            else if (facts.TryGetValue(last, out var open) && line.StartsWith("    ", StringComparison.Ordinal))
            {
                facts[last] = open with { Text = $"{open.Text}\n{line.Trim()}" };
            }
            else if (!TypeInWords().IsMatch(line))
            {
                prose.Add(line.Length > 2 ? line[2..].TrimEnd() : "");
            }
        }

        return new FalParameter(
            bullet.Groups["name"].Value,
            bullet.Groups["type"].Value.Trim(),
            bullet.Groups["presence"].Value == "required",
            string.Join('\n', prose).Trim(),
            facts,
            position);
    }

    [GeneratedRegex(@"^- \*\*`(?<name>[^`]+)`\*\*\s*\(`(?<type>[^`]+)`(?:,\s*_(?<presence>required|optional)_)?\)\s*:?\s*(?<rest>.*)$")]
    private static partial Regex Bullet();

    // Descriptions have bullets of their own, and some begin with the same words: the generator puts values in back ticks.
    [GeneratedRegex("^  - (?:(?<label>Default|Options|Range): (?<text>`.*)|(?<label>Examples): (?<text>.*))$")]
    private static partial Regex Fact();

    /// <summary>Sub-bullets that say the type again.</summary>
    [GeneratedRegex("^  - (?:Array of |One of: )")]
    private static partial Regex TypeInWords();
}
