using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>A value of an answer, read as whatever is wanted: numbers from texts, texts from numbers. <see langword="null"/> is what it is not; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResponseValue
{
    private readonly JsonElement _element;
    private readonly bool _isOnlyItself;

    /// <summary>The value lives as long as its document. One that is only itself can be read as nothing else, and says so.</summary>
    internal ResponseValue(JsonElement element, bool isOnlyItself = false)
    {
        _element = element;
        _isOnlyItself = isOnlyItself;
    }

    /// <summary>The value as it is.</summary>
    public JsonElement Json => _element.Clone();

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

    private JsonValueKind Kind => _isOnlyItself ? JsonValueKind.Undefined : _element.ValueKind;

    private bool IsNull => _element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>Whether it is an object that says by a member which one it is.</summary>
    public bool Is(string member, string value) =>
        IsObject && _element.TryGetProperty(member, out var told) && told.ValueKind == JsonValueKind.String && told.ValueEquals(value);

    /// <summary>Whether it is an object that has one of those members at least.</summary>
    public bool HasAny(params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (IsObject && _element.TryGetProperty(member, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text, and whatever stands in its place as it is written.</summary>
    public string? AsText() => IsNull ? null : IsText ? _element.GetString() : _element.GetRawText();

    /// <summary>A whole number, also from a text or with zero decimals.</summary>
    public long? AsInt64() =>
        Kind == JsonValueKind.Number && _element.TryGetInt64(out var whole) ? whole
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
        : IsObject ? ResponseMembers.Read<T>(_element)
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
            return T.Read(new ResponseValue(_element, isOnlyItself: true));
        }
    }

    /// <summary>A list of texts, objects or lists.</summary>
    /// <exception cref="JsonException">It is no list, or an item is not what the list holds.</exception>
    public IReadOnlyList<T>? AsList<T>(Func<ResponseValue, T?> read)
        where T : class => IsNull ? null : Items(item => read(item)!);

    /// <summary>A list of other things.</summary>
    /// <exception cref="JsonException">It is no list, or an item is not what the list holds.</exception>
    public IReadOnlyList<T>? AsList<T>(Func<ResponseValue, T?> read)
        where T : struct => IsNull ? null : Items(item => Sure(item, read));

    /// <summary>Texts, objects or lists by their names.</summary>
    /// <exception cref="JsonException">It is no object, or a value is not what it should be.</exception>
    public IReadOnlyDictionary<string, T>? AsDictionary<T>(Func<ResponseValue, T?> read)
        where T : class => IsNull ? null : Named(value => read(value)!);

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

        var items = new List<T>(_element.GetArrayLength());
        foreach (var item in _element.EnumerateArray())
        {
            items.Add(read(new ResponseValue(item)));
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
        foreach (var member in _element.EnumerateObject())
        {
            values[member.Name] = read(new ResponseValue(member.Value));
        }

        return values;
    }
}
