using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>
/// Adds to a schema what only its description says: values, lengths, ranges and defaults. What the schema says itself stays,
/// and so does a doubt: what a sentence says under a condition, or two sentences differently, is not taken.
/// </summary>
internal static class ProseFacts
{
    /// <summary>Reads the description for facts that the schema lacks.</summary>
    public static void Complete(JsonObject schema, string description)
    {
        if (description.Length == 0)
        {
            return;
        }

        var type = schema.Text("type");
        var listed = type == "array" ? schema.Object("items") : schema;
        if (listed is not null && !listed.ContainsKey("enum") && ProseValues.Read(description, listed.Text("type")) is { } values)
        {
            listed["enum"] = values;
        }

        if (type == "string" && !schema.ContainsKey("minLength") && !schema.ContainsKey("maxLength"))
        {
            ProseLength.Add(schema, description);
        }

        if (type is "integer" or "number" && !schema.ContainsKey("minimum") && !schema.ContainsKey("maximum"))
        {
            ProseRange.Add(schema, description);
        }

        if (!schema.ContainsKey("default") && ProseDefault.Read(description, type) is { } value)
        {
            schema["default"] = value;
        }
    }
}
