using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What <c>Validate()</c> checks of a member, as calls of RequestValidator.</summary>
internal static class RuleFacts
{
    /// <summary>The rules in the order of the document contract; empty where there are none.</summary>
    public static JsonArray Of(JsonObject schema)
    {
        var rules = new JsonArray();
        Add(rules, "MinLength", Count(schema["minLength"]));
        Add(rules, "MaxLength", Count(schema["maxLength"]));
        Add(rules, schema["exclusiveMinimum"].IsTrue() ? "ExclusiveMinimum" : "Minimum", Number(schema, "minimum"));
        Add(rules, schema["exclusiveMaximum"].IsTrue() ? "ExclusiveMaximum" : "Maximum", Number(schema, "maximum"));
        Add(rules, "MinItems", Count(schema["minItems"]));
        Add(rules, "MaxItems", Count(schema["maxItems"]));
        Add(rules, "Pattern", schema.Text("pattern") is { } pattern ? CSharpLiteral.Of(pattern) : null);
        // Without an encoding vendor.yaml has the member as text, and RequestValidator cannot look into it.
        if (schema.Object("x-media") is { } media && media.ContainsKey("encoding"))
        {
            Add(rules, "MediaBytes", media["maxBytes"].IsInteger() ? CSharpLiteral.Of(media["maxBytes"]!.GetValue<long>()) : null);
            Add(rules, "MediaShorterSideAbove", Count(media["shorterSideAbove"]));
            Add(rules, "MediaLongerSideBelow", Count(media["longerSideBelow"]));
            if (media["minAspectRatio"].IsNumber() && media["maxAspectRatio"].IsNumber())
            {
                Add(rules, "MediaAspectRatio", CSharpLiteral.Of(Double(media["minAspectRatio"]!)), CSharpLiteral.Of(Double(media["maxAspectRatio"]!)));
            }

            if (media.Array("formats") is { Count: > 0 } formats)
            {
                Add(rules, "MediaFormats", [.. formats.Select(format => CSharpLiteral.Of(format.AsText() ?? ""))]);
            }
        }

        return rules;
    }

    /// <summary>A number of a document; one that was made in memory and one that was parsed differ in how they tell it.</summary>
    public static double Double(JsonNode number) => double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);

    private static void Add(JsonArray rules, string check, params string?[] arguments)
    {
        if (arguments.All(argument => argument is not null))
        {
            rules.Add(new JsonObject { ["check"] = check, ["arguments"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument!)]) });
        }
    }

    private static string? Count(JsonNode? count) => count.IsInteger() ? count.GetValue<long>().ToString(CultureInfo.InvariantCulture) : null;

    private static string? Number(JsonObject schema, string bound) =>
        !schema[bound].IsNumber() ? null
        : schema.Text("type") == "integer" && schema[bound].IsInteger() ? CSharpLiteral.Of(schema[bound]!.GetValue<long>())
        : CSharpLiteral.Of(Double(schema[bound]!));
}
