using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>A value of an answer that may be one of several things; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionJson
{
    private readonly JsonSerializerOptions? _options;

    /// <summary>Without options it can be read as nothing but itself, and says so.</summary>
    internal UnionJson(JsonElement element, JsonSerializerOptions? options)
    {
        Element = element;
        _options = options;
    }

    /// <summary>The value as it is.</summary>
    public JsonElement Element { get; }

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Kind == JsonValueKind.String;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind == JsonValueKind.Number;

    /// <summary>Whether it is true or false.</summary>
    public bool IsBoolean => Kind is JsonValueKind.True or JsonValueKind.False;

    /// <summary>Whether it is a list.</summary>
    public bool IsArray => Kind == JsonValueKind.Array;

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => Kind == JsonValueKind.Object;

    /// <summary>Whether it is an object that says by a member which one it is.</summary>
    public bool Is(string member, string value) =>
        IsObject && Element.TryGetProperty(member, out var told) && told.ValueKind == JsonValueKind.String && told.ValueEquals(value);

    /// <summary>Whether it is an object that has one of those members at least.</summary>
    public bool HasAny(params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (IsObject && Element.TryGetProperty(member, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads it as that.</summary>
    /// <exception cref="JsonException">It is no such thing after all.</exception>
    public T As<T>() => Element.Deserialize((JsonTypeInfo<T>)_options!.GetTypeInfo(typeof(T))) ?? throw new JsonException($"There is no {typeof(T).Name}.");

    private JsonValueKind Kind => _options is null ? JsonValueKind.Undefined : Element.ValueKind;
}
