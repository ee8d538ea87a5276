using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>GitBook's headings: <c>POST /path</c> above each document, and above that what the operation is for.</summary>
internal static partial class OperationHeading
{
    /// <summary>What the operation in the fence is for; null where its page has no such headings.</summary>
    public static string? Above(Fence fence, MarkdownPage page)
    {
        var above = page.Headings.TakeWhile(heading => heading.Line < fence.Line).ToArray();
        if (above is not [.., var purpose, var operation] || !MethodAndPath().IsMatch(operation.Text))
        {
            return null;
        }

        // A page with one operation has no heading for it, only for the section.
        var text = Section().IsMatch(purpose.Text) || MethodAndPath().IsMatch(purpose.Text) ? page.Title : purpose.Text;
        return Markup().Replace(text, "").Trim();
    }

    [GeneratedRegex("^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) /")]
    private static partial Regex MethodAndPath();

    [GeneratedRegex("^API Schemas?$")]
    private static partial Regex Section();

    /// <summary>HTML tags, and the backslash before an escaped sign.</summary>
    [GeneratedRegex("""<[^>]*>|\\(?=\p{P})""")]
    private static partial Regex Markup();
}
