using System.Collections;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Writes the members of a request; those that are null are left out. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestWriter(Utf8JsonWriter json)
{
    private List<MediaInput>? _embedded;
    private List<MediaInput>? _uploads;

    /// <summary>Images of more bytes than this are uploaded whatever their encoding; <see langword="null"/> where none is.</summary>
    internal long? UploadsAbove { get; init; }

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

    /// <summary>
    /// The images that were written since the last time and are no URLs, each once: those whose bytes take the place of their placeholders while the request is sent, and those, if any, whose URLs do so before, once they were uploaded.
    /// </summary>
    internal (IReadOnlyList<MediaInput> Embedded, IReadOnlyList<MediaInput>? Uploads) TakeMedia()
    {
        var (embedded, uploads) = (_embedded, _uploads);
        (_embedded, _uploads) = (null, null);
        return ((IReadOnlyList<MediaInput>?)embedded ?? [], uploads);
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

    // Its URL; or the placeholder that MediaUploader replaces with one, or JsonRequestContent with its bytes.
    private void WriteMedia(MediaInput media, MediaEncoding encoding)
    {
        if (media.Uri is { } uri)
        {
            json.WriteStringValue(uri.AbsoluteUri);
        }
        else if (encoding == MediaEncoding.Upload || media.Length > UploadsAbove)
        {
            Add(ref _uploads, media);
            json.WriteStringValue(media.UrlPlaceholder);
        }
        else
        {
            Add(ref _embedded, media);
            json.WriteStringValue(encoding == MediaEncoding.DataUri ? $"data:{media.MediaType};base64,{media.Placeholder}" : media.Placeholder);
        }
    }

    private static void Add(ref List<MediaInput>? list, MediaInput media)
    {
        if (list?.Contains(media) is not true)
        {
            (list ??= []).Add(media);
        }
    }
}
