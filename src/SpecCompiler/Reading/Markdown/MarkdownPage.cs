using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Reelwire.SpecCompiler.Reading.Markdown;

/// <summary>A page cut into what readers look for: lines, headings and fences.</summary>
internal sealed partial class MarkdownPage
{
    // Whoever pastes more pages than this into one file means something else.
    private const int MostPages = 100;

    private readonly IReadOnlyList<Block> _blocks;

    private MarkdownPage(string file, string text, MarkdownDocument document)
    {
        File = file;
        Text = text;
        Lines = text.Split('\n');
        Extent = ..Lines.Count;
        _blocks = document;
        Headings = [.. document.OfType<HeadingBlock>().Select(block => new Heading(block.Level, HeadingText(Lines[block.Line]), block.Line + 1))];
        Fences = [.. document.Descendants<FencedCodeBlock>().Select(ReadFence)];
        var title = FindTitle();
        Title = title?.Text ?? "";
        Description = title is null ? null : FindDescription(title);
    }

    private MarkdownPage(MarkdownPage whole, int start, int end)
    {
        File = whole.File;
        Lines = whole.Lines;
        Extent = start..end;
        Text = string.Join('\n', whole.Lines.Skip(start).Take(end - start));
        _blocks = [.. whole._blocks.Where(block => block.Line >= start && block.Line < end)];
        Headings = [.. whole.Headings.Where(heading => heading.Line > start && heading.Line <= end)];
        Fences = [.. whole.Fences.Where(fence => fence.Line > start && fence.Line <= end)];
        var title = FindTitle();
        Title = title?.Text ?? "";
        Description = title is null ? null : FindDescription(title);
    }

    // A file without any Markdown around its document: one fence that begins above the first line.
    private MarkdownPage(string file, string text)
    {
        File = file;
        Text = text;
        Lines = text.Split('\n');
        Extent = ..Lines.Count;
        _blocks = [];
        Headings = [];
        Fences = [new Fence("", text, 0, IsClosed: true)];
        Title = "";
    }

    /// <summary>The page's path as the user gave it.</summary>
    public string File { get; }

    /// <summary>The page's own lines in <see cref="Lines"/>: all, or those of a page that stands in a file with others.</summary>
    public Range Extent { get; }

    /// <summary>The page with line feeds only.</summary>
    public string Text { get; }

    /// <summary>The lines of the file; the first is line 1.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The page's own heading, or nothing.</summary>
    public string Title { get; }

    /// <summary>The quote or paragraph that follows the title.</summary>
    public string? Description { get; }

    /// <summary>Headings outside of lists and quotes, in page order.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>All fences, in page order.</summary>
    public IReadOnlyList<Fence> Fences { get; }

    /// <summary>The page, or null after an error was reported.</summary>
    public static MarkdownPage? Parse(string file, string text, PageFindings findings)
    {
        var plain = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
        {
            return new MarkdownPage(file, plain);
        }

        var source = GluedFence().Replace(plain, "$1");
        try
        {
            var page = new MarkdownPage(file, source, Markdig.Markdown.Parse(source));
            if (page.Fences.FirstOrDefault(fence => !fence.IsClosed) is not { } cut)
            {
                return page;
            }

            // Half a YAML document is YAML, too: nothing further down would notice.
            findings.Report(ReadingRules.UnclosedFence, new PagePosition(cut.Line, 1), "The fence that opens here is never closed: the page seems to be cut off.");
            return null;
        }
        catch (ArgumentException exception)
        {
            // Markdig's bound against quotes and lists nested without end.
            findings.Report(ReadingRules.UnreadableMarkdown, PagePosition.Start, $"The page is no Markdown that can be read: {exception.Message}");
            return null;
        }
    }

    /// <summary>The parts of the file that begin with a heading of level 1; the first has what stands before, too.</summary>
    public IReadOnlyList<MarkdownPage> Sections()
    {
        var starts = Headings.Where(heading => heading.Level == 1).Select(heading => heading.Line - 1).ToArray();
        return starts.Length is < 2 or > MostPages
            ? [this]
            : [.. starts.Select((start, index) => new MarkdownPage(this, index == 0 ? 0 : start, index + 1 < starts.Length ? starts[index + 1] : Lines.Count))];
    }

    /// <summary>The file from one of its sections on, up to another.</summary>
    public MarkdownPage Part(MarkdownPage first, MarkdownPage? next) => new(this, first.Extent.Start.Value, next?.Extent.Start.Value ?? Lines.Count);

    /// <summary>Page lines after the heading's up to the next heading of its level or above.</summary>
    public Range SectionOf(Heading heading)
    {
        var next = Headings.FirstOrDefault(other => other.Line > heading.Line && other.Level <= heading.Level);
        return heading.Line..(next is null ? Extent.End.Value : next.Line - 1);
    }

    private static Fence ReadFence(FencedCodeBlock block) =>
        new((block.Info ?? "").ToLowerInvariant(), block.Lines.ToString(), block.Line + 1, block.ClosingFencedCharCount > 0);

    private static string HeadingText(string line) => line.Trim().Trim('#').Trim();

    // Mirrors put a line of their own above the title, and documentation hosts whole sections: the title is the last of the first run of level 1 headings.
    private Heading? FindTitle() =>
        Headings.SkipWhile(heading => heading.Level != 1).TakeWhile(heading => heading.Level == 1).LastOrDefault();

    private string? FindDescription(Heading title)
    {
        var end = Headings.FirstOrDefault(heading => heading.Line > title.Line)?.Line ?? int.MaxValue;
        var block = _blocks
            .Where(block => block.Line + 1 > title.Line && block.Line + 1 < end)
            .FirstOrDefault(block => block is QuoteBlock or ParagraphBlock && Lines[block.Line].TrimStart() is [not ('<' or '{'), ..]);
        if (block is null)
        {
            return null;
        }

        var lines = Lines.Skip(block.Line).TakeWhile(line => line.Trim().Length > 0).Select(line => line.Trim().TrimStart('>').Trim());
        var text = string.Join('\n', lines).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A closing fence with the title of the next page glued to it, where a mirror pasted pages together: Markdown would not close there.</summary>
    [GeneratedRegex("^(`{3,})# .*$", RegexOptions.Multiline)]
    private static partial Regex GluedFence();
}
