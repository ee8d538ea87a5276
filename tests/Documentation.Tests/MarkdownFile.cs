using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Reelwire.Documentation.Tests;

/// <summary>A page of the documentation.</summary>
internal sealed partial class MarkdownFile
{
    private static readonly string[] s_folders = ["", "docs", "samples", "src", ".github"];

    private MarkdownFile(string path)
    {
        Path = path;
        var document = Markdown.Parse(File.ReadAllText(RepositoryRoot.File(path)), new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build());
        Blocks = [.. Fences(document)];
        Links = [.. document.Descendants<LinkInline>().Select(link => (link.Line + 1, link.Url ?? ""))];
        Anchors = Slugs(document.Descendants<HeadingBlock>().Select(Text));
    }

    /// <summary>Its path in the repository, with slashes.</summary>
    public string Path { get; }

    /// <summary>What stands between its fences.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>Where its links lead, with their lines.</summary>
    public IReadOnlyList<(int Line, string Target)> Links { get; }

    /// <summary>What links into the page may name behind '#', as GitHub makes them of headings.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>Everything that is written for people to read; not the vendors' pages, and nothing that a build or a package manager brought.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. s_folders
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.md", folder.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Where(path => path != "samples/OwnModel/seedance-draft.md" && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownFile(path)),
    ];

    private IEnumerable<CodeBlock> Fences(MarkdownDocument document)
    {
        var above = "";
        foreach (var block in document)
        {
            if (block is FencedCodeBlock fence)
            {
                yield return new CodeBlock(Path, fence.Line + 1, fence.Info ?? "", fence.Lines.ToString(), Source().Match(above).Groups["file"].Value, NotCompiled().IsMatch(above));
            }

            above = block is HtmlBlock html ? html.Lines.ToString() : "";
        }
    }

    private static string Text(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants().Select(inline => inline switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, _ => "" }));

    private static HashSet<string> Slugs(IEnumerable<string> headings)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var slug = NotInSlugs().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');
            for (var number = 1; !slugs.Add(number == 1 ? slug : $"{slug}-{number - 1}"); number++)
            {
            }
        }

        return slugs;
    }

    [GeneratedRegex(@"^<!-- from (?<file>\S+) -->")]
    private static partial Regex Source();

    [GeneratedRegex(@"^<!-- not compiled: \S.* -->")]
    private static partial Regex NotCompiled();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{Pc} -]")]
    private static partial Regex NotInSlugs();
}
