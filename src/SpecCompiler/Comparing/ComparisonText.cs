using System.Globalization;
using System.Text;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>A comparison for a terminal.</summary>
internal static class ComparisonText
{
    /// <summary>A line per change below its operation, breaking ones marked, then the verdict.</summary>
    public static string Of(Comparison comparison)
    {
        var text = new StringBuilder();
        foreach (var operation in comparison.Changes.GroupBy(change => change.Operation, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(operation.Key.Length > 0 ? Line(operation.Key) : "The whole document")}\n");
            foreach (var change in operation)
            {
                var place = ChangeWords.Place(change);
                text.Append(CultureInfo.InvariantCulture, $"  {(change.IsBreaking ? "breaking  " : "compatible")}  {(change.IsSent ? "request " : "response")}  {Line(place)}{(place.Length > 0 ? ": " : "")}{Line(ChangeWords.What(change))} ({change.Rule.Why})\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"Verdict: {comparison.Verdict.ToString().ToLowerInvariant()}\n").ToString();
    }

    // A page's text may not draw on a terminal, nor look like a line of ours.
    private static string Line(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
