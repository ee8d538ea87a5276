using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Markdown;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>Reads the pages of one dialect.</summary>
internal interface IPageReader
{
    /// <summary>Whether the page is written in this dialect.</summary>
    bool CanRead(MarkdownPage page);

    /// <summary>The page's <c>servers</c>, <c>paths</c> and <c>components</c>, or null after an error was reported.</summary>
    JsonObject? Read(MarkdownPage page, PageHints hints, PageFindings findings);
}
