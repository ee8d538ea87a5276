using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary>Equality of JSON values as JSON Schema means it: <c>1</c> is <c>1.0</c>, and the order of members does not count.</summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonElement>
{
    /// <summary>The one instance; it has no state.</summary>
    public static JsonValueComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(JsonElement obj)
    {
        switch (obj.ValueKind)
        {
            case JsonValueKind.String:
                return StringComparer.Ordinal.GetHashCode(obj.GetString()!);
            case JsonValueKind.Number:
                return obj.GetDouble().GetHashCode();
            case JsonValueKind.Array:
                return obj.EnumerateArray().Aggregate((int)obj.ValueKind, (hash, item) => HashCode.Combine(hash, GetHashCode(item)));
            case JsonValueKind.Object:
                // A sum, so that the order of the members does not count.
                return obj.EnumerateObject().Aggregate((int)obj.ValueKind, (hash, member) => unchecked(hash + HashCode.Combine(member.Name, GetHashCode(member.Value))));
            default:
                return (int)obj.ValueKind;
        }
    }
}
