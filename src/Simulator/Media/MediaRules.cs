using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Media;

/// <summary>Checks an image member against its <c>x-media</c>: a URL passes as it is, bytes in the request are held against the limits.</summary>
internal static class MediaRules
{
    /// <summary>Checks one image member.</summary>
    public static void Check(JsonElement media, JsonElement value, SchemaPlace place)
    {
        // The raw bytes of the request: an image of 30 MB should not become a string first.
        var quoted = JsonMarshal.GetRawUtf8Value(value);
        var text = quoted.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(value.GetString()!) : quoted[1..^1];
        if (text.StartsWith("http://"u8) || text.StartsWith("https://"u8))
        {
            if (!StringFormats.IsUri(value.GetString()!))
            {
                place.Report("format", "must be a valid URL");
            }

            return;
        }

        if (media.Text("encoding") == "upload")
        {
            place.Report("format", "must be a URL");
            return;
        }

        if (media.Text("encoding") == "data-uri")
        {
            var comma = text.IndexOf((byte)',');
            if (!text.StartsWith("data:image/"u8) || comma < 0 || !text[..comma].EndsWith(";base64"u8))
            {
                place.Report("format", "must be a URL or a data URI like data:image/jpeg;base64,...");
                return;
            }

            text = text[(comma + 1)..];
        }

        if (text.IsEmpty || !Base64.IsValid(text, out var length))
        {
            place.Report("format", "must be a URL or an image in base64");
            return;
        }

        if (length > media.Count("maxBytes"))
        {
            place.Report("x-media.maxBytes", $"must be an image of at most {media.Count("maxBytes")} bytes, not {length}");
            return;
        }

        CheckImage(media, text, length, place);
    }

    private static void CheckImage(JsonElement media, ReadOnlySpan<byte> base64, int length, SchemaPlace place)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length + 2);
        try
        {
            Base64.DecodeFromUtf8(base64, buffer, out _, out var written);
            if (ImageHeader.Read(buffer.AsSpan(0, written)) is { } header)
            {
                CheckHeader(media, header, place);
            }
            else
            {
                place.Report("x-media.formats", "must be an image; these bytes are of no known image format");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void CheckHeader(JsonElement media, ImageHeader header, SchemaPlace place)
    {
        if (media.TryGetProperty("formats", out var formats) && !formats.EnumerateArray().Any(format => IsFormat(format.GetString()!, header.Format)))
        {
            place.Report("x-media.formats", $"must be an image of the format {string.Join(", ", formats.EnumerateArray().Select(format => format.GetString()))}, not {header.Format}");
        }

        var (shorter, longer) = (Math.Min(header.Width, header.Height), Math.Max(header.Width, header.Height));
        if (shorter <= media.Count("shorterSideAbove"))
        {
            place.Report("x-media.shorterSideAbove", $"must have a shorter side of more than {media.Count("shorterSideAbove")} pixels, not {shorter}");
        }

        if (longer >= media.Count("longerSideBelow"))
        {
            place.Report("x-media.longerSideBelow", $"must have a longer side of less than {media.Count("longerSideBelow")} pixels, not {longer}");
        }

        var ratio = (double)header.Width / header.Height;
        if (media.TryGetProperty("minAspectRatio", out var least) && ratio < least.GetDouble())
        {
            place.Report("x-media.minAspectRatio", $"must have an aspect ratio of at least {least.GetRawText()}; it is {header.Width}x{header.Height}");
        }

        if (media.TryGetProperty("maxAspectRatio", out var most) && ratio > most.GetDouble())
        {
            place.Report("x-media.maxAspectRatio", $"must have an aspect ratio of at most {most.GetRawText()}; it is {header.Width}x{header.Height}");
        }
    }

    private static bool IsFormat(string allowed, string format) =>
        string.Equals(allowed, format, StringComparison.OrdinalIgnoreCase) || (format == "jpeg" && string.Equals(allowed, "jpg", StringComparison.OrdinalIgnoreCase));
}
