using Microsoft.AspNetCore.Http;

namespace Reelwire.Simulator.Requests;

/// <summary>Reads headers, for serving a request and for keeping it.</summary>
internal static class HeaderReading
{
    /// <summary>The headers as they are.</summary>
    public static Dictionary<string, string> All(IHeaderDictionary headers) =>
        headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The headers with the value of every key hidden.</summary>
    public static Dictionary<string, string> WithoutKeys(IHeaderDictionary headers) =>
        headers.ToDictionary(header => header.Key, header => Hide(header.Key, header.Value.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of an <c>Authorization</c> header of that scheme, or null.</summary>
    public static string? AuthorizationKey(IReadOnlyDictionary<string, string> headers, string scheme) =>
        headers.TryGetValue("Authorization", out var value) && value.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase) && value.Length > scheme.Length + 1
            ? value[(scheme.Length + 1)..].Trim()
            : null;

    private static string Hide(string name, string value)
    {
        if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? value[..space] + " ***" : "***";
        }

        return name.Contains("api-key", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase) ? "***" : value;
    }
}
