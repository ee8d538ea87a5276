using System.Collections;
using System.ComponentModel;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Writes the members of a request; those that are null are left out. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestWriter(Utf8JsonWriter json)
{
    /// <summary>A text, a number, a Boolean, JSON, an object of a request, or a list of those.</summary>
    public void Write(string name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            WriteItem(value);
        }
    }

    /// <summary>Such values by their names.</summary>
    public void Write<T>(string name, IReadOnlyDictionary<string, T>? values)
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

    /// <summary>An image's URL, or the placeholder that <see cref="JsonRequestContent"/> replaces with its bytes while sending.</summary>
    public void Write(string name, MediaInput? media, MediaEncoding encoding)
    {
        if (media is not null)
        {
            json.WriteString(
                name,
                media.Uri is { } uri ? uri.AbsoluteUri
                : encoding == MediaEncoding.DataUri ? $"data:{media.MediaType};base64,{media.Placeholder}"
                : media.Placeholder);
        }
    }

    /// <summary>Members that the vendor's page did not list, as they are.</summary>
    public void WriteOthers(IDictionary<string, JsonElement>? members)
    {
        foreach (var (name, value) in members ?? new Dictionary<string, JsonElement>())
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }

    internal void WriteItem(object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
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
                element.WriteTo(json);
                break;
            case IJsonRequest part:
                json.WriteStartObject();
                part.WriteMembers(this);
                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    WriteItem(item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A request cannot hold a {value.GetType().Name}.");
        }
    }
}
