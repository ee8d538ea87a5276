using System.ComponentModel;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Collects the URLs of a result; called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutputUrls
{
    private readonly List<string> _urls = [];

    /// <summary>Adds a URL when there is one; also that of an object which stands where its URL should.</summary>
    public OutputUrls Add(string? url)
    {
        var found = url is ['{', ..] ? UrlIn(url) : url;
        if (!string.IsNullOrEmpty(found))
        {
            _urls.Add(found);
        }

        return this;
    }

    /// <summary>Adds every URL there is.</summary>
    public OutputUrls Add(IEnumerable<string?>? urls)
    {
        foreach (var url in urls ?? [])
        {
            Add(url);
        }

        return this;
    }

    /// <summary>What was collected.</summary>
    public IReadOnlyList<string> ToList() => _urls;

    // Clients of Freepik guard for {"url": ..., "content_type": ...} in place of the documented text.
    private static string? UrlIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
        }
        catch (JsonException)
        {
            // Text that only begins like an object is no URL, but the vendor's word all the same.
            return json;
        }
    }
}
