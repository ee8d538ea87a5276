using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>Finds the elements of an MDX page that describe members, nested as they stand. All other tags are text.</summary>
internal sealed partial class MdxTree
{
    private readonly MarkdownPage _page;
    private readonly PageFindings _findings;
    private readonly MdxElement _root = new("", new Dictionary<string, string>(StringComparer.Ordinal), PagePosition.Start);
    private readonly Stack<MdxElement> _open = new();

    private MdxTree(MarkdownPage page, PageFindings findings)
    {
        _page = page;
        _findings = findings;
        _open.Push(_root);
    }

    /// <summary>Whether the page has any such element.</summary>
    public static bool Occurs(MarkdownPage page) => page.Lines.Any(line => Tag().IsMatch(line));

    /// <summary>The outermost elements in page order.</summary>
    public static IReadOnlyList<MdxElement> Read(MarkdownPage page, PageFindings findings)
    {
        var tree = new MdxTree(page, findings);
        tree.Read();
        return tree._root.Children;
    }

    private void Read()
    {
        var (read, line, lineStart) = (0, 1, 0);
        foreach (var tag in Tag().EnumerateMatches(_page.Text))
        {
            var passed = _page.Text.AsSpan(lineStart, tag.Index - lineStart);
            line += passed.Count('\n');
            lineStart += passed.LastIndexOf('\n') + 1;
            if (IsInFence(line))
            {
                continue;
            }

            _open.Peek().Text += _page.Text[read..tag.Index];
            read = tag.Index + tag.Length;
            Take(Tag().Match(_page.Text, tag.Index, tag.Length), new PagePosition(line, tag.Index - lineStart + 1));
        }

        foreach (var element in _open.Where(element => element != _root))
        {
            _findings.Report(ReadingRules.MalformedElement, element.Position, $"<{element.Name}> is never closed; it is taken as closed where the page ends.");
        }
    }

    private void Take(Match tag, PagePosition position)
    {
        var name = tag.Groups["name"].Value;
        if (tag.Groups["close"].Success)
        {
            Close(name, position);
            return;
        }

        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
        {
            attributes.TryAdd(attribute.Groups["name"].Value, attribute.Groups["value"].Value);
        }

        var element = new MdxElement(name, attributes, position);
        if (_open.Count > TreeLimits.Depth)
        {
            _findings.Report(ReadingRules.MalformedElement, position, $"<{name}> stands within more than {TreeLimits.Depth} others; it is left out.");
        }
        else
        {
            _open.Peek().Children.Add(element);
        }

        if (!tag.Groups["self"].Success)
        {
            _open.Push(element);
        }
    }

    private void Close(string name, PagePosition position)
    {
        if (_open.All(element => element.Name != name))
        {
            _findings.Report(ReadingRules.MalformedElement, position, $"</{name}> closes nothing.");
            return;
        }

        while (_open.Pop() is { } element && element.Name != name)
        {
            _findings.Report(ReadingRules.MalformedElement, element.Position, $"<{element.Name}> is not closed before </{name}> in line {position.Line}.");
        }
    }

    private bool IsInFence(int line) => _page.Fences.Any(fence => line > fence.Line && line <= fence.Line + fence.Text.AsSpan().Count('\n') + 1);

    [GeneratedRegex("""<(?<close>/)?(?<name>ParamField|ResponseField|Expandable)\b(?<attributes>(?:[^>"'{/]|"[^"]*"|'[^']*'|\{[^}]*\}|/(?!>))*)(?<self>/)?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[A-Za-z][A-Za-z0-9_-]*)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|\{[^}]*\}))?""")]
    private static partial Regex Attribute();
}
