using System.Globalization;
using System.Text;

namespace Reelwire.SpecCompiler.Printing;

/// <summary>Page text inside Markdown that code hosts show: in a code span nobody is mentioned, no issue closed, no link made and nothing formatted.</summary>
internal static class MarkdownCode
{
    /// <summary>The text as a code span; nothing for no text.</summary>
    public static string Of(string text)
    {
        var shown = string.Concat(text.EnumerateRunes().Select(Shown)).Trim();
        return shown.Length == 0 ? "" : $"`{shown}`";
    }

    /// <summary>The same for a table's cell.</summary>
    /// <remarks>A table is cut into cells first: '\|' does not cut, and a backslash of the text may not take that one's place.</remarks>
    public static string Cell(string text) => Of(text).Replace("\\|", "\\ |", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    // Nothing that ends the span or the line, turns the direction of writing, or cannot be seen.
    private static string Shown(Rune sign) => Rune.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => " ",
        _ => sign.Value == '`' ? "'" : sign.ToString(),
    };
}
