using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary><c>minimum</c>, <c>maximum</c>, their exclusive forms (booleans in OpenAPI 3.0), <c>multipleOf</c>, <c>int32</c> and <c>int64</c>.</summary>
internal static class NumberRules
{
    /// <summary>Checks one number.</summary>
    public static void Check(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        if (schema.TryGetProperty("minimum", out var minimum))
        {
            var (order, exclusive) = (Compare(value, minimum), schema.IsTrue("exclusiveMinimum"));
            if (order < 0 || (exclusive && order == 0))
            {
                place.Report(exclusive ? "exclusiveMinimum" : "minimum", $"must be {(exclusive ? "greater than" : "at least")} {minimum.GetRawText()}");
            }
        }

        if (schema.TryGetProperty("maximum", out var maximum))
        {
            var (order, exclusive) = (Compare(value, maximum), schema.IsTrue("exclusiveMaximum"));
            if (order > 0 || (exclusive && order == 0))
            {
                place.Report(exclusive ? "exclusiveMaximum" : "maximum", $"must be {(exclusive ? "less than" : "at most")} {maximum.GetRawText()}");
            }
        }

        if (schema.TryGetProperty("multipleOf", out var factor) && !IsMultiple(value, factor))
        {
            place.Report("multipleOf", $"must be a multiple of {factor.GetRawText()}");
        }

        if ((schema.Text("format") == "int32" && !Fits(value, int.MinValue, int.MaxValue)) || (schema.Text("format") == "int64" && !Fits(value, long.MinValue, long.MaxValue)))
        {
            place.Report("format", $"must be of the format {schema.Text("format")}");
        }
    }

    /// <summary>Whether the number has no fraction: <c>5</c>, <c>5.0</c> and <c>5e3</c> have none.</summary>
    public static bool IsWhole(JsonElement value) =>
        value.TryGetDecimal(out var exact) ? decimal.IsInteger(exact) : double.IsInteger(value.GetDouble());

    private static int Compare(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var exactLeft) && right.TryGetDecimal(out var exactRight)
            ? exactLeft.CompareTo(exactRight)
            : left.GetDouble().CompareTo(right.GetDouble());

    private static bool IsMultiple(JsonElement value, JsonElement factor) =>
        value.TryGetDecimal(out var exact) && factor.TryGetDecimal(out var exactFactor)
            ? exact % exactFactor == 0
            : value.GetDouble() % factor.GetDouble() == 0;

    private static bool Fits(JsonElement value, decimal minimum, decimal maximum) =>
        value.TryGetDecimal(out var exact) && exact >= minimum && exact <= maximum;
}
