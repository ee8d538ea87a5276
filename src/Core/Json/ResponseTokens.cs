using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>An answer's JSON, gone through once: where its values stand, and the names of members. A document of System.Text.Json tells the same, and takes twice as long for an answer of usual length.</summary>
internal sealed class ResponseTokens : IDisposable
{
    private const int FirstCount = 64;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _json;
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(FirstCount);
    private int _count;

    /// <exception cref="JsonException">It is no JSON.</exception>
    public ResponseTokens(byte[] json)
    {
        _json = json;
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            AddValue(ref reader);

            // Nothing may follow: the reader sees to that.
            reader.Read();
        }
        catch (JsonException exception)
        {
            throw new JsonException("The text is no JSON.", exception);
        }
    }

    /// <summary>The whole.</summary>
    public ResponseValue Root => new(this, 0);

    public JsonValueKind KindOf(int index) => _tokens[index].Kind;

    /// <summary>A text, or a member's name.</summary>
    /// <exception cref="JsonException">It holds what is no character.</exception>
    public string TextOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        try
        {
            return token.IsEscaped ? Unescape(_json.AsSpan(token.Start - 1, token.Length + 2)) : s_utf8.GetString(_json, token.Start, token.Length);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidOperationException)
        {
            throw new JsonException("A text holds what is no character.", exception);
        }
    }

    /// <summary>The value as it is written.</summary>
    public ReadOnlySpan<byte> RawOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        var quotes = token.Kind == JsonValueKind.String ? 1 : 0;
        return _json.AsSpan(token.Start - quotes, token.Length + (2 * quotes));
    }

    public bool TryGetInt64(int index, out long number)
    {
        var raw = RawOf(index);
        return Utf8Parser.TryParse(raw, out number, out var used) && used == raw.Length;
    }

    /// <summary>Where the next value of the same list stands, or the next member's name.</summary>
    public int After(int index) => _tokens[index].Next;

    /// <summary>Where the value of an object's member stands; of several of that name, the last. -1 where there is none.</summary>
    /// <param name="index">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="isAsked">Whether the member is none of the <see cref="Others"/> from now on.</param>
    public int Find(int index, string name, bool isAsked = false)
    {
        var isAscii = Ascii.IsValid(name);
        var found = -1;
        for (var member = index + 1; member < _tokens[index].Next; member = _tokens[member + 1].Next)
        {
            if (IsName(member, name, isAscii))
            {
                _tokens[member].IsAskedFor |= isAsked;
                found = member + 1;
            }
        }

        return found;
    }

    /// <summary>The members of an object that were not asked for.</summary>
    public Dictionary<string, JsonElement>? Others(int index)
    {
        Dictionary<string, JsonElement>? others = null;
        for (var member = index + 1; member < _tokens[index].Next; member = _tokens[member + 1].Next)
        {
            if (!_tokens[member].IsAskedFor)
            {
                (others ??= new(StringComparer.Ordinal))[TextOf(member)] = JsonElement.Parse(RawOf(member + 1));
            }
        }

        return others;
    }

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = [];
    }

    private void AddValue(ref Utf8JsonReader reader)
    {
        var value = Add(ref reader, Kind(reader.TokenType));
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    Add(ref reader, JsonValueKind.Undefined);
                    reader.Read();
                    AddValue(ref reader);
                }

                _tokens[value].Length = (int)reader.BytesConsumed - _tokens[value].Start;
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    AddValue(ref reader);
                }

                _tokens[value].Length = (int)reader.BytesConsumed - _tokens[value].Start;
                break;
        }

        _tokens[value].Next = _count;
    }

    private int Add(ref Utf8JsonReader reader, JsonValueKind kind)
    {
        if (_count == _tokens.Length)
        {
            var more = ArrayPool<Token>.Shared.Rent(_count * 2);
            _tokens.CopyTo(more, 0);
            ArrayPool<Token>.Shared.Return(_tokens);
            _tokens = more;
        }

        var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        _tokens[_count] = new Token { Kind = kind, Start = (int)reader.TokenStartIndex + quotes, Length = reader.ValueSpan.Length, IsEscaped = reader.ValueIsEscaped };
        return _count++;
    }

    private bool IsName(int index, string name, bool isAscii)
    {
        ref readonly var token = ref _tokens[index];
        return isAscii && !token.IsEscaped
            ? token.Length == name.Length && Ascii.Equals(_json.AsSpan(token.Start, token.Length), name)
            : string.Equals(TextOf(index), name, StringComparison.Ordinal);
    }

    private static string Unescape(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    private static JsonValueKind Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private struct Token
    {
        // Undefined for a member's name.
        public JsonValueKind Kind;
        public int Start;
        public int Length;

        // The token after this one and all that is in it.
        public int Next;
        public bool IsEscaped;
        public bool IsAskedFor;
    }
}
