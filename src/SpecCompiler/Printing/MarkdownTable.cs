using System.Text;

namespace Reelwire.SpecCompiler.Printing;

/// <summary>Writes a Markdown table whose columns are aligned, so that it is one on a terminal, too.</summary>
internal static class MarkdownTable
{
    // One very long list of values would push every other row's columns off the screen.
    private const int WidestColumn = 48;

    /// <summary>The table, a line per row; what a cell holds is Markdown.</summary>
    public static string Text(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Prepend(headings).ToList();
        var widths = Enumerable.Range(0, headings.Count).Select(column => Math.Min(WidestColumn, lines.Max(line => line[column].Length))).ToArray();
        var text = new StringBuilder();
        foreach (var (index, line) in lines.Index())
        {
            Append(text, line.Select((cell, column) => cell.PadRight(widths[column])));
            if (index == 0)
            {
                Append(text, widths.Select(width => new string('-', width)));
            }
        }

        return text.ToString();
    }

    /// <summary>Text that is part of a Markdown line.</summary>
    public static string Cell(string text) =>
        string.Concat(text.Select(sign => char.IsControl(sign) ? " " : sign is '|' or '<' or '`' ? "\\" + sign : sign.ToString()));

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
