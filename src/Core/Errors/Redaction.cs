using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Reelwire.Core;

/// <summary>Takes out of a vendor's words what may not be shown.</summary>
internal static partial class Redaction
{
    private const int MaxText = 300;
    private const int MaxCode = 80;

    /// <summary>A message without URLs and data URIs, cut to 300 characters.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Cut first: a vendor that echoes a 30 MB image must not cost a scan of it.
        var clean = Url().Replace(text[..Math.Min(text.Length, 4 * MaxText)], "<url>");
        return clean.Length > MaxText ? $"{clean[..MaxText]}…" : clean;
    }

    /// <summary>A code or member name: one word of letters, digits and a few signs, without URL, cut to 80 characters. Where a vendor puts a sentence in its place, it may quote what was sent.</summary>
    public static string Code(string code)
    {
        var cut = code[..Math.Min(code.Length, MaxCode)];
        return cut.Any(char.IsWhiteSpace) ? "<text>" : NotCode().Replace(Url().Replace(cut, "<url>"), "_");
    }

    [GeneratedRegex(@"(?:https?://|data:)[^\s""'<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"[^A-Za-z0-9_.\-\[\]/]", RegexOptions.CultureInvariant)]
    private static partial Regex NotCode();
}
