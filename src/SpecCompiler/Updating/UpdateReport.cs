using System.Globalization;
using System.Text;
using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Printing;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>An update in words, as a pull request's text: all that pages say stands in code spans.</summary>
internal static class UpdateReport
{
    /// <summary>What an update brings for a vendor, with the release that it needs, if it needs one.</summary>
    public static string Of(VendorChange change, ReleaseDraft? draft)
    {
        var text = Heading(change.Vendor.Title);
        if (change.Pages.Count == 0)
        {
            return text.Append("No page has changed.\n\n").ToString();
        }

        text.Append("Changed pages:\n\n");
        foreach (var page in change.Vendor.Pages.Where(page => change.Pages.Contains(page.File)))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {MarkdownCode.Of(page.File)} from {page.Source}\n");
        }

        if (change.Verdict == Verdict.None)
        {
            text.Append("\nNothing that the clients are made from has changed.\n");
        }

        foreach (var document in change.Documents.Where(document => document.Comparison.Changes.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {MarkdownCode.Of(document.Document)}\n\n{ComparisonMarkdown.Of(document.Comparison, "####")}");
        }

        if (draft is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### Draft: {draft.Package} {draft.From} becomes {draft.To}\n\n{draft.Lines}");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>What is said of a vendor whose pages could not all be taken.</summary>
    public static string Failed(string vendor) => Heading(vendor).Append("Nothing is changed, since not all of it can be: see the errors.\n\n").ToString();

    private static StringBuilder Heading(string vendor) => new StringBuilder().Append(CultureInfo.InvariantCulture, $"## {vendor}\n\n");
}
