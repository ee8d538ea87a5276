using System.Text.Json;

namespace Reelwire.Simulator.Billing;

/// <summary>The members of a submit that all four vendors set their prices by.</summary>
internal static class PriceMembers
{
    private static readonly string[] s_names = ["duration", "resolution"];

    /// <summary>Those that a request has, as it has them.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Of(JsonElement body)
    {
        var price = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in s_names)
        {
            if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                price[name] = value.Clone();
            }
        }

        return price;
    }
}
