using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading.Trees;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reelwire.SpecCompiler.Sources;

/// <summary>Reads a YAML file as JSON and keeps where each value stands.</summary>
internal sealed partial class YamlSource
{
    // Deeper than any file written by hand; an alias that contains itself would never end.
    private const int DeepestLevel = 64;

    // Aliases of aliases: a few lines can stand for more nodes than any memory holds.
    private const int MostNodes = TreeLimits.Nodes;

    private readonly Dictionary<string, Position> _positions = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>The file's content; null with an error told where it is no YAML mapping.</summary>
    public static SourceDocument? Read(string file, string text, DiagnosticBag bag)
    {
        var parser = new Parser(new StringReader(text));
        var stream = new YamlStream();
        try
        {
            stream.Load(parser);
        }
        catch (YamlException exception)
        {
            bag.Add(CompilerRules.InvalidYaml, file, (int)exception.Start.Line, (int)exception.Start.Column, exception.Message.ReplaceLineEndings(" "));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner forgets to tell of some broken scalars as of other faults; its parser still knows where it was.
            var at = parser.Current?.End ?? Mark.Empty;
            bag.Add(CompilerRules.InvalidYaml, file, (int)at.Line, (int)at.Column, "A plain value breaks off here.");
            return null;
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            bag.Add(CompilerRules.InvalidYaml, file, 1, 1, "One YAML document with a mapping at its root is expected.");
            return null;
        }

        var source = new YamlSource();
        try
        {
            return new SourceDocument(file, (JsonObject)source.Convert(root, "", 0)!, source._positions);
        }
        catch (SemanticErrorException exception)
        {
            bag.Add(CompilerRules.InvalidYaml, file, (int)exception.Start.Line, (int)exception.Start.Column, exception.Message.ReplaceLineEndings(" "));
            return null;
        }
    }

    private JsonNode? Convert(YamlNode node, string pointer, int level)
    {
        if (level > DeepestLevel)
        {
            throw new SemanticErrorException(node.Start, node.End, $"Nested deeper than {DeepestLevel} levels: does an alias contain itself?");
        }

        if (++_nodes > MostNodes)
        {
            throw new SemanticErrorException(node.Start, node.End, $"More than {MostNodes} values once aliases are expanded.");
        }

        _positions[pointer] = new Position((int)node.Start.Line, (int)node.Start.Column);
        switch (node)
        {
            case YamlMappingNode mapping:
                var members = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                {
                    var name = ((YamlScalarNode)key).Value ?? "";
                    members.Add(name, Convert(value, JsonPointer.Append(pointer, name), level + 1));
                    _positions[JsonPointer.Append(pointer, name)] = new Position((int)key.Start.Line, (int)key.Start.Column);
                }

                return members;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Children.Select((item, index) => Convert(item, JsonPointer.Append(pointer, index.ToString(CultureInfo.InvariantCulture)), level + 1))]);
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    private static JsonNode? Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => scalar.Value,
        { Value: null or "" or "~" or "null" } => null,
        { Value: "true" } => true,
        { Value: "false" } => false,
        { Value: var text } when Integer().IsMatch(text) => long.Parse(text, CultureInfo.InvariantCulture),
        { Value: var text } when Fraction().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => scalar.Value,
    };

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,17})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}
