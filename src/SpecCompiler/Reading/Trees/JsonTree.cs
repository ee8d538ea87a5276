using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Trees;

/// <summary>Reads JSON into nodes that know their place on the page.</summary>
internal sealed class JsonTree
{
    private readonly byte[] _text;
    private readonly PagePosition _start;
    private readonly PageFindings _findings;
    private long _offset;
    private int _line;
    private int _column;

    private JsonTree(string text, PagePosition start, PageFindings findings)
    {
        _text = Encoding.UTF8.GetBytes(text);
        _start = start;
        _findings = findings;
        (_line, _column) = (start.Line, start.Column);
    }

    /// <summary>The value in <paramref name="text"/>, which begins at <paramref name="start"/>; false when it is no JSON, and then where and why.</summary>
    public static bool TryRead(string text, PagePosition start, PageFindings findings, out JsonNode? value, out PagePosition faultAt, out string fault)
    {
        var tree = new JsonTree(text, start, findings);
        var reader = new Utf8JsonReader(tree._text, new JsonReaderOptions { MaxDepth = TreeLimits.Depth });
        value = null;
        try
        {
            reader.Read();
            value = tree.ReadValue(ref reader);
            reader.Read();
            (faultAt, fault) = (start, "");
            return true;
        }
        catch (JsonException exception)
        {
            faultAt = tree.Position(exception);
            fault = exception.Message;
            return false;
        }
        catch (InvalidOperationException exception)
        {
            // How System.Text.Json tells of half a surrogate pair in a string.
            faultAt = new(tree._line, tree._column);
            fault = exception.Message;
            return false;
        }
    }

    private JsonNode? ReadValue(ref Utf8JsonReader reader)
    {
        Advance(reader.TokenStartIndex);
        var position = new PagePosition(_line, _column);
        JsonNode? value = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader),
            JsonTokenType.String => JsonValue.Create(reader.GetString()),
            JsonTokenType.Number => ReadNumber(reader),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
        _findings.Mark(value, position);
        return value;
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Advance(reader.TokenStartIndex);
            var position = new PagePosition(_line, _column);
            var name = reader.GetString()!;
            reader.Read();
            var value = ReadValue(ref reader);
            _findings.Mark(value, position);
            if (!result.TryAdd(name, value))
            {
                throw new JsonException($"'{name}' stands twice in one object.", null, position.Line - _start.Line, position.Column - 1);
            }
        }

        return result;
    }

    private JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var result = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(ReadValue(ref reader));
        }

        return result;
    }

    private static JsonValue ReadNumber(in Utf8JsonReader reader) =>
        PlainScalar.ReadNumber(Encoding.UTF8.GetString(reader.ValueSpan)) ?? throw new JsonException("A number is too large.");

    private void Advance(long offset)
    {
        var passed = _text.AsSpan((int)_offset, (int)(offset - _offset));
        var lines = passed.Count((byte)'\n');
        var tail = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        _line += lines;
        _column = (lines > 0 ? 1 : _column) + Encoding.UTF8.GetCharCount(tail);
        _offset = offset;
    }

    private PagePosition Position(JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0);
        return new(_start.Line + line, (int)(exception.BytePositionInLine ?? 0) + (line == 0 ? _start.Column : 1));
    }
}
