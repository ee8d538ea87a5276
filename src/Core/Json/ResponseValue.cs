using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>A value of an answer, read as whatever is wanted: numbers from texts, texts from numbers. <see langword="null"/> is what it is not; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResponseValue
{
    private readonly ResponseTokens? _json;
    private readonly int _index;
    private readonly bool _isOnlyItself;

    /// <summary>The value lives as long as its tokens. One that is only itself can be read as nothing else, and says so.</summary>
    internal ResponseValue(ResponseTokens json, int index, bool isOnlyItself = false)
    {
        _json = json;
        _index = index;
        _isOnlyItself = isOnlyItself;
    }

    /// <summary>The value as it is.</summary>
    public JsonElement Json => _json is null ? default : JsonElement.Parse(_json.RawOf(_index));

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Kind == JsonValueKind.String;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind == JsonValueKind.Number && AsDouble() is not null;

    /// <summary>Whether it is a whole number.</summary>
    public bool IsInteger => Kind == JsonValueKind.Number && AsInt64() is not null;

    /// <summary>Whether it is true or false.</summary>
    public bool IsBoolean => Kind is JsonValueKind.True or JsonValueKind.False;

    /// <summary>Whether it is a list.</summary>
    public bool IsArray => Kind == JsonValueKind.Array;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => Kind == JsonValueKind.Object;

    private JsonValueKind Kind => _isOnlyItself || _json is null ? JsonValueKind.Undefined : _json.KindOf(_index);

    private bool IsNull => _json is null || _json.KindOf(_index) == JsonValueKind.Null;

    /// <summary>Whether it is an object that says by a member which one it is.</summary>
    public bool Is(string member, string value) =>
        IsObject && _json!.Find(_index, member) is var told and >= 0 && _json.KindOf(told) == JsonValueKind.String && string.Equals(_json.TextOf(told), value, StringComparison.Ordinal);

    /// <summary>Whether it is an object that has one of those members at least.</summary>
    public bool HasAny(params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (IsObject && _json!.Find(_index, member) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text, and whatever stands in its place as it is written.</summary>
    public string? AsText() => IsNull ? null : IsText ? _json!.TextOf(_index) : Encoding.UTF8.GetString(_json!.RawOf(_index));

    /// <summary>A whole number, also from a text or with zero decimals.</summary>
    public long? AsInt64() =>
        Kind == JsonValueKind.Number && _json!.TryGetInt64(_index, out var whole) ? whole
        : decimal.TryParse(AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= long.MinValue and <= long.MaxValue && decimal.Truncate(number) == number ? (long)number
        : null;

    /// <summary>Such a number that is not larger than the page allows.</summary>
    public int? AsInt32() => AsInt64() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    /// <summary>A number, also from a text.</summary>
    public double? AsDouble() =>
        double.TryParse(AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>True or false, also from a text.</summary>
    public bool? AsBoolean() => bool.TryParse(AsText(), out var flag) ? flag : null;

    /// <summary>Any JSON.</summary>
    public JsonElement? AsJson() => IsNull ? null : Json;

    /// <summary>A value of an open enumeration.</summary>
    public T? AsEnum<T>()
        where T : struct, IOpenEnum<T> => T.Read(this);

    /// <summary>An object of the answer.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public T? AsObject<T>()
        where T : ResponsePart, IResponse<T> =>
        IsNull ? null
        : IsObject ? ResponseMembers.Read<T>(_json!, _index)
        : throw new JsonException($"A {typeof(T).Name} is no JSON object.");

    /// <summary>One of several things; what is none of them stays the JSON that it is.</summary>
    public T? AsUnion<T>()
        where T : struct, IUnion<T>
    {
        if (IsNull)
        {
            return null;
        }

        try
        {
            return T.Read(this);
        }
        catch (JsonException)
        {
            // It looks like one of the things and is not: so it is one that the page did not list.
            return T.Read(new ResponseValue(_json!, _index, isOnlyItself: true));
        }
    }

    /// <summary>A list of texts, objects or lists.</summary>
    /// <exception cref="JsonException">It is no list, or an item is not what the list holds.</exception>
    public IReadOnlyList<T>? AsList<T>(Func<ResponseValue, T?> read)
        where T : class => IsNull ? null : Items<T>(read!);

    /// <summary>A list of other things.</summary>
    /// <exception cref="JsonException">It is no list, or an item is not what the list holds.</exception>
    public IReadOnlyList<T>? AsList<T>(Func<ResponseValue, T?> read)
        where T : struct => IsNull ? null : Items(item => Sure(item, read));

    /// <summary>Texts, objects or lists by their names.</summary>
    /// <exception cref="JsonException">It is no object, or a value is not what it should be.</exception>
    public IReadOnlyDictionary<string, T>? AsDictionary<T>(Func<ResponseValue, T?> read)
        where T : class => IsNull ? null : Named<T>(read!);

    /// <summary>Other things by their names.</summary>
    /// <exception cref="JsonException">It is no object, or a value is not what it should be.</exception>
    public IReadOnlyDictionary<string, T>? AsDictionary<T>(Func<ResponseValue, T?> read)
        where T : struct => IsNull ? null : Named(value => Sure(value, read));

    private static T Sure<T>(ResponseValue value, Func<ResponseValue, T?> read)
        where T : struct =>
        read(value) ?? (value.IsNull ? default(T) : throw new JsonException($"An item is no {typeof(T).Name}."));

    private List<T> Items<T>(Func<ResponseValue, T> read)
    {
        if (!IsArray)
        {
            throw new JsonException($"A list of {typeof(T).Name} is no JSON array.");
        }

        var items = new List<T>();
        for (var item = _index + 1; item < _json!.After(_index); item = _json.After(item))
        {
            items.Add(read(new ResponseValue(_json, item)));
        }

        return items;
    }

    private Dictionary<string, T> Named<T>(Func<ResponseValue, T> read)
    {
        if (!IsObject)
        {
            throw new JsonException($"Values of {typeof(T).Name} by their names are no JSON object.");
        }

        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var name = _index + 1; name < _json!.After(_index); name = _json.After(name + 1))
        {
            values[_json.TextOf(name)] = read(new ResponseValue(_json, name + 1));
        }

        return values;
    }
}
