using System.Globalization;
using System.Text;
using Reelwire.SpecCompiler.Printing;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>An explanation for people.</summary>
internal static class ExplanationMarkdown
{
    private static readonly string[] s_headings = ["name", "where", "type", "required", "default", "allowed values", "range", "line"];

    /// <summary>A table per operation. A fact that stands on another line than its parameter has that line behind it: <c>5 @31</c>.</summary>
    public static string Text(Explanation explanation)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {MarkdownTable.Cell(explanation.Title)}\n\n");
        text.Append("'line' is where the page tells of a parameter; a fact that stands on another line has that line behind it, as in '5 @31'.\n");
        foreach (var operation in explanation.Operations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownTable.Cell(operation.Operation.ToString())} (line {operation.Line}){(operation.Operation.IsDeprecated ? ", deprecated" : "")}\n\n");
            text.Append(MarkdownTable.Text(s_headings, operation.Members.Select(member => Row(member).Select(MarkdownTable.Cell).ToArray())));
        }

        return text.ToString();
    }

    private static string[] Row(ExplainedMember member) =>
    [
        member.Member.Name.Length == 0 ? "(whole)" : member.Member.Name,
        member.Member.Where,
        At(member, "type", member.Type),
        At(member, "required", member.IsRequired ? "yes" : ""),
        At(member, "default", member.Default ?? ""),
        At(member, "allowed", string.Join(", ", member.Allowed)),
        At(member, "range", member.Range ?? ""),
        member.Line.ToString(CultureInfo.InvariantCulture),
    ];

    private static string At(ExplainedMember member, string fact, string words) =>
        words.Length > 0 && member.Lines.TryGetValue(fact, out var line) && line != member.Line ? string.Create(CultureInfo.InvariantCulture, $"{words} @{line}") : words;
}
