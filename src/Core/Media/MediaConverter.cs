using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelwire.Core;

/// <summary>Writes an image's URL, or the placeholder that <see cref="JsonRequestContent"/> replaces with its bytes while sending.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MediaConverter : JsonConverter<MediaInput>
{
    private readonly MediaEncoding _encoding;

    private protected MediaConverter(MediaEncoding encoding) => _encoding = encoding;

    /// <summary>Not used: requests are only written.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override MediaInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are written, never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MediaInput value, JsonSerializerOptions options)
    {
        if (value.Uri is { } uri)
        {
            writer.WriteStringValue(uri.AbsoluteUri);
            return;
        }

        writer.WriteStringValue(_encoding == MediaEncoding.DataUri ? $"data:{value.MediaType};base64,{value.Placeholder}" : value.Placeholder);
    }
}
