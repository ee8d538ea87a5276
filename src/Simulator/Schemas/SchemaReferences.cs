using System.Globalization;
using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary>Follows <c>$ref</c> inside one document.</summary>
internal sealed class SchemaReferences(JsonElement document)
{
    private const int LongestChain = 32;

    /// <summary>The object that <paramref name="element"/> stands for: itself, or what its <c>$ref</c> points to.</summary>
    public JsonElement Follow(JsonElement element)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("$ref", out var reference))
            {
                return element;
            }

            element = Find(reference.GetString() ?? "");
        }

        throw new InvalidDataException("A chain of $ref never ends: one of them points back to itself.");
    }

    /// <summary>The schema under <c>components/schemas</c> of that name.</summary>
    public JsonElement Component(string name) => Follow(Find("#/components/schemas/" + name));

    private JsonElement Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"$ref '{reference}' leaves the document; only references that start with '#/' are known.");
        }

        var place = document;
        foreach (var segment in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var found = place.ValueKind switch
            {
                JsonValueKind.Object => place.TryGetProperty(name, out place),
                JsonValueKind.Array => TryItem(ref place, name),
                _ => false,
            };
            if (!found)
            {
                throw new InvalidDataException($"$ref '{reference}' points to nothing: there is no '{name}'.");
            }
        }

        return place;
    }

    private static bool TryItem(ref JsonElement array, string index)
    {
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= array.GetArrayLength())
        {
            return false;
        }

        array = array[number];
        return true;
    }
}
