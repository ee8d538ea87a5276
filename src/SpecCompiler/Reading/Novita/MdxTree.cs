using System.Runtime.InteropServices;
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
    private readonly Dictionary<string, int> _openByName = new(StringComparer.Ordinal);

    private MdxTree(MarkdownPage page, PageFindings findings)
    {
        _page = page;
        _findings = findings;
        _open.Push(_root);
    }

    /// <summary>Whether the page has any such element.</summary>
    public static bool Occurs(MarkdownPage page) => Tag().IsMatch(page.Text);

    /// <summary>Whether there are elements of what is sent and of what comes back, or the headers with which every page begins.</summary>
    public static bool IsWhole(MarkdownPage page)
    {
        var tags = Tag().Matches(page.Text).Where(tag => !tag.Groups["close"].Success).ToArray();
        return Array.Exists(tags, tag => tag.Groups["name"].Value == "ParamField")
            && (Array.Exists(tags, tag => tag.Groups["name"].Value == "ResponseField") || (tags.Length > 1 && tags[0].Groups["attributes"].Value.Contains("header=", StringComparison.Ordinal)));
    }

    /// <summary>The outermost elements in page order.</summary>
    public static IReadOnlyList<MdxElement> Read(MarkdownPage page, PageFindings findings)
    {
        var tree = new MdxTree(page, findings);
        tree.Read();
        return tree._root.Children;
    }

    private void Read()
    {
        var (read, passed, line, lineStart, fence) = (0, 0, _page.Extent.Start.Value + 1, 0, 0);
        foreach (var tag in Tag().EnumerateMatches(_page.Text))
        {
            var between = _page.Text.AsSpan(passed..tag.Index);
            line += between.Count('\n');
            lineStart = between.LastIndexOf('\n') is >= 0 and var last ? passed + last + 1 : lineStart;
            passed = tag.Index;
            while (fence < _page.Fences.Count && _page.Fences[fence].LastLine < line)
            {
                fence++;
            }

            if (fence < _page.Fences.Count && line > _page.Fences[fence].Line)
            {
                continue;
            }

            _open.Peek().Append(_page.Text.AsSpan(read..tag.Index));
            read = tag.Index + tag.Length;
            Take(Tag().Match(_page.Text, tag.Index, tag.Length), new PagePosition(line, tag.Index - lineStart + 1));
        }

        while (_open.Pop() is { } element && element != _root)
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
            CollectionsMarshal.GetValueRefOrAddDefault(_openByName, name, out _)++;
        }
    }

    private void Close(string name, PagePosition position)
    {
        if (_openByName.GetValueOrDefault(name) == 0)
        {
            _findings.Report(ReadingRules.MalformedElement, position, $"</{name}> closes nothing.");
            return;
        }

        while (_open.Pop() is { } element)
        {
            _openByName[element.Name]--;
            if (element.Name == name)
            {
                return;
            }

            _findings.Report(ReadingRules.MalformedElement, element.Position, $"<{element.Name}> is not closed before </{name}> in line {position.Line}.");
        }
    }

    [GeneratedRegex("""<(?<close>/)?(?<name>ParamField|ResponseField|Expandable)\b(?<attributes>(?:[^<>"'{/]|"[^"]*"|'[^']*'|\{(?:[^{}<]|\{[^{}<]*\})*\}|/(?!>))*)(?<self>/)?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[A-Za-z][A-Za-z0-9_-]*)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?""")]
    private static partial Regex Attribute();
}
