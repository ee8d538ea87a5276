using System.Collections;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Writes the members of a request; those that are null are left out. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestWriter(Utf8JsonWriter json)
{
    private List<MediaInput>? _media;

    /// <summary>A text.</summary>
    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A Boolean.</summary>
    public void Write(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>A whole number.</summary>
    public void Write(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A whole number.</summary>
    public void Write(ReadOnlySpan<byte> name, int? value) => Write(name, (long?)value);

    /// <summary>A number.</summary>
    public void Write(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A value of an open enumeration; a default, which has none, is left out.</summary>
    public void Write<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenEnum<T> => Write(name, value is { } given ? T.RawOf(given) : null);

    /// <inheritdoc cref="Write{T}(ReadOnlySpan{byte}, T?)"/>
    public void Write<T>(ReadOnlySpan<byte> name, T value)
        where T : struct, IOpenEnum<T> => Write(name, T.RawOf(value));

    /// <summary>JSON, an object of a request, one of several things, or a list of whatever a request can hold.</summary>
    public void Write(ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            WriteItem(value);
        }
    }

    /// <summary>Such values by their names.</summary>
    public void Write<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WritePropertyName(key);
            WriteItem(value);
        }

        json.WriteEndObject();
    }

    /// <summary>An image, a list of them, or what may stand in their place.</summary>
    public void Write(ReadOnlySpan<byte> name, object? value, MediaEncoding encoding)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            WriteItem(value, encoding);
        }
    }

    /// <summary>Members that the vendor's page did not list, as they are.</summary>
    public void WriteOthers(IDictionary<string, JsonElement>? members)
    {
        if (members is null)
        {
            return;
        }

        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            WriteItem(value);
        }
    }

    /// <summary>The images that were written since the last time and are no URLs, each once: their bytes take the place of their placeholders while the request is sent.</summary>
    internal IReadOnlyList<MediaInput> TakeMedia()
    {
        var media = _media;
        _media = null;
        return (IReadOnlyList<MediaInput>?)media ?? [];
    }

    internal void WriteItem(object? item, MediaEncoding encoding = default)
    {
        switch (item)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case MediaInput media:
                WriteMedia(media, encoding);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case JsonElement element:
                // As it is, byte for byte: the writer's own way of escaping may be another.
                json.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
                break;
            case IJsonRequest part:
                json.WriteStartObject();
                part.WriteMembers(this);
                json.WriteEndObject();
                break;
            case IOpenEnum value:
                WriteItem(value.RawValue);
                break;
            case IUnion union:
                WriteItem(union.Value, encoding);
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var inner in items)
                {
                    WriteItem(inner, encoding);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A request cannot hold a {item.GetType().Name}.");
        }
    }

    // Its URL, or the placeholder that JsonRequestContent replaces with its bytes.
    private void WriteMedia(MediaInput media, MediaEncoding encoding)
    {
        if (!media.IsUri && _media?.Contains(media) is not true)
        {
            (_media ??= []).Add(media);
        }

        json.WriteStringValue(
            media.Uri is { } uri ? uri.AbsoluteUri
            : encoding == MediaEncoding.DataUri ? $"data:{media.MediaType};base64,{media.Placeholder}"
            : media.Placeholder);
    }
}
