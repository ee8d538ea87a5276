using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>A default must be a value that its schema allows: pages write <c>"5"</c> where the enumeration has <c>5</c>.</summary>
internal static class SchemaDefaults
{
    public static void Repair(JsonObject schema, PageFindings findings)
    {
        if (!schema.TryGetPropertyValue("default", out var value))
        {
            return;
        }

        if (value is null)
        {
            // "No default", said as a value.
            if (!schema["nullable"].IsTrue())
            {
                schema.Remove("default");
            }

            return;
        }

        var allowed = schema.Array("enum");
        if (allowed is null ? ValueConversion.Fits(value, schema.Text("type")) : allowed.Any(item => JsonNode.DeepEquals(item, value)))
        {
            return;
        }

        var converted = allowed is null
            ? ValueConversion.Convert(value, schema.Text("type"))
            : allowed.FirstOrDefault(item => ValueConversion.TextOf(item) == ValueConversion.TextOf(value))?.DeepClone();
        if (converted is null)
        {
            var expected = allowed is null ? $"no {schema.Text("type")}" : "not among the allowed values";
            findings.Report(ReadingRules.DroppedDefault, value, $"The default {Quoted.Text(value.ToJsonString())} is {expected}; it is left out.");
            schema.Remove("default");
            return;
        }

        findings.Report(ReadingRules.CoercedDefault, value, $"The default {Quoted.Text(value.ToJsonString())} is taken as {Quoted.Text(converted.ToJsonString())}, which its schema allows.");
        findings.Mark(converted, findings.PositionOf(value));
        schema["default"] = converted;
    }
}
