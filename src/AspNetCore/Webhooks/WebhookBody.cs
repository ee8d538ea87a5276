using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwire.AspNetCore;

/// <summary>Reads a webhook's body: its bytes, and the one thing in them that counts.</summary>
internal static class WebhookBody
{
    private const int LongestId = 200;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the bytes; null where there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var length)
        {
            if (body.Length + length > limit)
            {
                return null;
            }

            body.Write(buffer, 0, length);
        }

        return body.ToArray();
    }

    /// <summary>The id of the task that the body tells of; null where it names none, or is no JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="places">Where it may stand, as names of members with dots between them.</param>
    public static string? TaskId(byte[] body, string[] places)
    {
        try
        {
            using var json = JsonDocument.Parse(body, s_strict);
            return places.Select(place => Find(json.RootElement, place)).FirstOrDefault(id => id is not null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The latter is what a name with half a surrogate pair comes to.
            return null;
        }
    }

    private static string? Find(JsonElement element, string place)
    {
        foreach (var member in place.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? Id(JsonMarshal.GetRawUtf8Value(element)[1..^1]) : null;
    }

    // Vendors' ids are plain ASCII. What is not could be read in two ways, or not be written into a path as it is.
    private static string? Id(ReadOnlySpan<byte> text) =>
        text is { Length: > 0 and <= LongestId } && !text.ContainsAnyExceptInRange((byte)'!', (byte)'~') && !text.Contains((byte)'\\') ? Encoding.ASCII.GetString(text) : null;
}
