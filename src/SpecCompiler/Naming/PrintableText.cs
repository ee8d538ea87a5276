using System.Globalization;
using System.Text;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>A page's text as people may see it.</summary>
internal static class PrintableText
{
    // What joins letters and emoji is part of some languages; nothing else that no eye sees belongs into a comment or a finding.
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text on one line, without invisible characters.</summary>
    public static string Of(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(IsPrintable))
        {
            printable.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return printable.ToString();
    }

    // Characters that turn the direction of what is read hide code from its reviewers; XML has no place for those that Unicode never assigns.
    private static bool IsPrintable(Rune rune) =>
        rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner
        || (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF));
}
