using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>What is learnt about one page beside its document: findings, and where on the page each node came from.</summary>
internal sealed class PageFindings(string file, DiagnosticBag diagnostics)
{
    private const int LongestMessage = 400;
    private const int MostFindings = 1_000;

    // By identity: readers move nodes into the document, and the nodes keep their place on the page.
    private readonly Dictionary<JsonNode, PagePosition> _positions = new(ReferenceEqualityComparer.Instance);
    private int _told;

    public void Report(DiagnosticRule rule, PagePosition at, string message)
    {
        // A page of broken elements is told once, not a million times; an error is told always.
        if (rule.Severity == Severity.Error || _told < MostFindings)
        {
            diagnostics.Add(rule, file, at.Line, at.Column, OneLine(message));
        }
        else if (_told == MostFindings)
        {
            diagnostics.Add(ReadingRules.MoreFindings, file, at.Line, at.Column, $"There are more than {MostFindings} findings on this page; those from here on are told no more, unless they are errors.");
        }

        _told++;
    }

    public void Report(DiagnosticRule rule, JsonNode? at, string message) => Report(rule, PositionOf(at), message);

    public void Mark(JsonNode? node, PagePosition at)
    {
        if (node is not null)
        {
            _positions[node] = at;
        }
    }

    public bool TryGetPosition(JsonNode node, out PagePosition position) => _positions.TryGetValue(node, out position);

    /// <summary>Where the node, or the nearest node around it that is known, stands.</summary>
    public PagePosition PositionOf(JsonNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (_positions.TryGetValue(node, out var position))
            {
                return position;
            }
        }

        return PagePosition.Start;
    }

    // Messages quote the page, and a line break in a quote would look like a second finding to build tools.
    private static string OneLine(string message)
    {
        var text = string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length <= LongestMessage ? text : string.Concat(text.AsSpan(0, LongestMessage), "...");
    }
}
