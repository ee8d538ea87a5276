using System.Globalization;
using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary><c>items</c>, <c>minItems</c>, <c>maxItems</c> and <c>uniqueItems</c>.</summary>
internal sealed class ArrayRules(SchemaChecker checker)
{
    /// <summary>Checks one array.</summary>
    public void Check(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        var length = value.GetArrayLength();
        if (length < schema.Count("minItems"))
        {
            place.Report("minItems", $"must have at least {schema.Count("minItems")} items, not {length}");
        }

        if (length > schema.Count("maxItems"))
        {
            place.Report("maxItems", $"must have at most {schema.Count("maxItems")} items, not {length}");
        }

        if (schema.IsTrue("uniqueItems"))
        {
            CheckUnique(value, place);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                checker.Check(items, item, place.At(index.ToString(CultureInfo.InvariantCulture)));
                index++;
            }
        }
    }

    private static void CheckUnique(JsonElement value, SchemaPlace place)
    {
        var seen = new HashSet<JsonElement>(JsonValueComparer.Instance);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!seen.Add(item))
            {
                place.Report("uniqueItems", $"must have no item twice, but item {index} stands there before");
                return;
            }

            index++;
        }
    }
}
