using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>The values of an enumeration are of its type, and each stands once.</summary>
internal static class SchemaValues
{
    public static void Repair(JsonObject schema, PageFindings findings)
    {
        if (schema.Array("enum") is not { } values)
        {
            return;
        }

        var type = schema.Text("type");
        var kept = new List<JsonNode?>();
        foreach (var value in values)
        {
            var fitting = value is null || ValueConversion.Fits(value, type) ? value : ValueConversion.Convert(value, type);
            if (value is not null && fitting is null)
            {
                findings.Report(ReadingRules.DroppedDefault, value, $"The value {Quoted.Text(value.ToJsonString())} is no {type}; it is left out.");
            }
            else if (!kept.Exists(other => JsonNode.DeepEquals(other, fitting)))
            {
                if (!ReferenceEquals(fitting, value))
                {
                    findings.Report(ReadingRules.CoercedDefault, value, $"The value {Quoted.Text(value!.ToJsonString())} is taken as {Quoted.Text(fitting!.ToJsonString())}, which is of its type.");
                }

                kept.Add(fitting);
            }
        }

        if (kept.Count == 0)
        {
            schema.Remove("enum");
        }
        else if (kept.Count < values.Count || kept.Exists(value => value is not null && value.Parent is null))
        {
            values.Clear();
            foreach (var value in kept)
            {
                values.Add(value);
            }
        }
    }
}
