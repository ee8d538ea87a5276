using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>
/// Adds to a schema what only its description says: values, lengths, counts, ranges and defaults. What the schema says itself stays,
/// and what a sentence says under a condition, or only recommends, is not taken.
/// </summary>
internal static class ProseFacts
{
    // Each fact's sentence is looked at; the longest description seen has 4,000 characters, and hostile ones millions.
    private const int MostRead = 8_000;

    /// <summary>Reads the description for facts that the schema lacks.</summary>
    public static void Complete(JsonObject schema, string description)
    {
        if (description.Length == 0)
        {
            return;
        }

        // Bold labels and numbers are labels and numbers.
        var prose = description[..Math.Min(description.Length, MostRead)].Replace("**", "", StringComparison.Ordinal);
        var type = schema.Text("type");
        var listed = type == "array" ? schema.Object("items") : schema;
        if (listed is not null && !listed.ContainsKey("enum") && ProseValues.Read(prose, listed.Text("type")) is { } values)
        {
            listed["enum"] = values;
        }

        if (type == "string" && !schema.ContainsKey("minLength") && !schema.ContainsKey("maxLength"))
        {
            ProseLength.Add(schema, prose);
        }

        if (type == "array" && !schema.ContainsKey("minItems") && !schema.ContainsKey("maxItems"))
        {
            ProseCount.Add(schema, prose);
        }

        if (type is "integer" or "number" && !schema.ContainsKey("minimum") && !schema.ContainsKey("maximum"))
        {
            ProseRange.Add(schema, prose);
        }

        if (!schema.ContainsKey("default") && ProseDefault.Read(prose, type) is { } value)
        {
            schema["default"] = value;
        }
    }
}
