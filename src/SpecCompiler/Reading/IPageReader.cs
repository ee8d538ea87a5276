using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Markdown;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>Reads the pages of one dialect.</summary>
internal interface IPageReader
{
    /// <summary>Whether the page is written in this dialect.</summary>
    bool CanRead(MarkdownPage page);

    /// <summary>Whether a part of a file is a page of this dialect by itself: files may hold several pages.</summary>
    bool IsWhole(MarkdownPage part);

    /// <summary>The page's <c>servers</c>, <c>paths</c> and <c>components</c>, or null after an error was reported.</summary>
    JsonObject? Read(MarkdownPage page, PageHints hints, PageFindings findings);
}
