using System.Globalization;
using System.Text;
using Reelwire.SpecCompiler.Printing;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>A comparison for a pull request.</summary>
internal static class ComparisonMarkdown
{
    private static readonly string[] s_headings = ["member", "change", "requests", "responses", "why"];

    /// <summary>The verdict, then a table per operation under a heading of the given level.</summary>
    public static string Of(Comparison comparison, string level = "###")
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Verdict: **{comparison.Verdict.ToString().ToLowerInvariant()}**\n");
        foreach (var operation in comparison.Changes.GroupBy(change => change.Operation, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{level} {(operation.Key.Length > 0 ? MarkdownCode.Of(operation.Key) : "The whole document")}\n\n");
            text.Append(MarkdownTable.Text(s_headings, operation.Select(change => (string[])[MarkdownCode.Cell(ChangeWords.Place(change)), MarkdownCode.Cell(ChangeWords.What(change)), change.Requests, change.Responses, change.Rule.Why])));
        }

        return text.ToString();
    }
}
