using System.Text.Json;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>Reads how long a file is to be kept, from the header that fal's clients send as JSON.</summary>
internal static class FalLifecycle
{
    /// <summary>The header for what a model makes.</summary>
    public const string Preference = "X-Fal-Object-Lifecycle-Preference";

    /// <summary>The header for what is uploaded.</summary>
    public const string Upload = "X-Fal-Object-Lifecycle";

    /// <summary>Reads it; endless without the header, false where it cannot be read.</summary>
    public static bool TryRead(ApiRequest request, string header, out FileLife life)
    {
        life = FileLife.Endless;
        if (!request.Headers.TryGetValue(header, out var text))
        {
            return true;
        }

        try
        {
            var wish = JsonElement.Parse(text);
            if (wish.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            if (!wish.TryGetProperty("expiration_duration_seconds", out var seconds))
            {
                return true;
            }

            var read = seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var count) && count >= 0;
            life = read ? new FileLife(TimeSpan.FromSeconds(seconds.GetInt32())) : life;
            return read;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with a header that cannot be read.</summary>
    public static Violation Unreadable(string header) =>
        new("/" + header, "json", "must be JSON such as {\"expiration_duration_seconds\":3600}, with a whole number of seconds") { In = "header" };
}
