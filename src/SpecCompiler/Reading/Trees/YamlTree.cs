using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reelwire.SpecCompiler.Reading.Trees;

/// <summary>Reads YAML into JSON nodes that know their place on the page. Aliases become copies.</summary>
internal sealed class YamlTree
{
    private readonly Parser _parser;
    private readonly PagePosition _start;
    private readonly PageFindings _findings;
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    private int _nodes;

    private YamlTree(string text, PagePosition start, PageFindings findings)
    {
        _parser = new Parser(new StringReader(text));
        _start = start;
        _findings = findings;
    }

    /// <summary>The mapping in <paramref name="text"/>, which begins at <paramref name="start"/>; null after an error was reported.</summary>
    public static JsonObject? Read(string text, PagePosition start, PageFindings findings)
    {
        var tree = new YamlTree(text, start, findings);
        try
        {
            tree._parser.Consume<StreamStart>();
            tree._parser.Consume<DocumentStart>();
            if (tree.ReadNode(0) is JsonObject document)
            {
                return document;
            }

            findings.Report(ReadingRules.UnreadableYaml, start, "The YAML is no mapping of names to values.");
        }
        catch (YamlException exception)
        {
            findings.Report(ReadingRules.UnreadableYaml, tree.Position(exception.Start), $"The YAML cannot be read: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner forgets to tell of some broken scalars as of other faults; its parser still knows where it was.
            findings.Report(ReadingRules.UnreadableYaml, tree.Position(tree._parser.Current?.End ?? Mark.Empty), "The YAML cannot be read: a plain value breaks off here.");
        }

        return null;
    }

    private JsonNode? ReadNode(int depth)
    {
        var mark = _parser.Current?.Start ?? Mark.Empty;
        if (depth > TreeLimits.Depth)
        {
            throw new YamlException(mark, mark, $"It nests deeper than {TreeLimits.Depth} levels.");
        }

        Count(mark, 1);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Expand(alias);
        }

        var anchor = (_parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        var node = _parser.TryConsume<Scalar>(out var scalar) ? ReadScalar(scalar)
            : _parser.TryConsume<MappingStart>(out _) ? ReadMapping(depth)
            : ReadSequence(depth);
        _findings.Mark(node, Position(mark));
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private JsonObject ReadMapping(int depth)
    {
        var mapping = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var name = _parser.Consume<Scalar>();
            var value = ReadNode(depth + 1);
            if (!mapping.TryAdd(name.Value, value))
            {
                throw new YamlException(name.Start, name.End, $"'{name.Value}' stands twice in one mapping.");
            }

            // A reader looks for the name, not for the first line of its value.
            _findings.Mark(value, Position(name.Start));
        }

        return mapping;
    }

    private JsonArray ReadSequence(int depth)
    {
        _parser.Consume<SequenceStart>();
        var sequence = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            sequence.Add(ReadNode(depth + 1));
        }

        return sequence;
    }

    private JsonNode? Expand(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var node))
        {
            throw new YamlException(alias.Start, alias.End, $"Nothing before it is called '&{alias.Value}'.");
        }

        Count(alias.Start, CountNodes(node));
        return node?.DeepClone();
    }

    private void Count(in Mark mark, int nodes)
    {
        _nodes += nodes;
        if (_nodes > TreeLimits.Nodes)
        {
            throw new YamlException(mark, mark, $"It has more than {TreeLimits.Nodes} nodes once its aliases are expanded.");
        }
    }

    private static int CountNodes(JsonNode? node) => 1 + node switch
    {
        JsonObject mapping => mapping.Sum(member => CountNodes(member.Value)),
        JsonArray sequence => sequence.Sum(CountNodes),
        _ => 0,
    };

    private static JsonNode? ReadScalar(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? PlainScalar.Read(scalar.Value) : JsonValue.Create(scalar.Value);

    private PagePosition Position(in Mark mark) =>
        new(_start.Line + (int)mark.Line - 1, (int)mark.Column + (mark.Line == 1 ? _start.Column - 1 : 0));
}
