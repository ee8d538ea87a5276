using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What <c>Validate()</c> checks of a member, as calls of RequestValidator.</summary>
internal static class RuleFacts
{
    /// <summary>The rules in the order of the document contract; empty where there are none.</summary>
    public static JsonArray Of(JsonObject schema)
    {
        var rules = new JsonArray();
        Add(rules, "MinLength", Least(schema["minLength"]));
        Add(rules, "MaxLength", Count(schema["maxLength"]));
        Add(rules, schema["exclusiveMinimum"].IsTrue() ? "ExclusiveMinimum" : "Minimum", Number(schema, "minimum"));
        Add(rules, schema["exclusiveMaximum"].IsTrue() ? "ExclusiveMaximum" : "Maximum", Number(schema, "maximum"));
        Add(rules, "MinItems", Least(schema["minItems"]));
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

    /// <summary>The rules of a request's member: those that C# types cannot hold up, those of the schema, and those of the objects inside.</summary>
    public static JsonArray Of(JsonObject schema, string typeName, ComponentPool pool)
    {
        var rules = new JsonArray();
        var target = SchemaShape.ReferenceOf(schema) is { } reference ? pool.All[reference] : null;
        if (target is { IsObject: false })
        {
            // A default has no value, unless nought is one.
            Add(rules, (target.Schema.Array("enum") ?? []).Any(value => value.IsInteger() && value.GetValue<long>() == 0) ? null : "HasValue");
        }
        else if (!typeName.EndsWith('?') && typeName is not ("bool" or "int" or "long" or "double" or TypeNames.Json))
        {
            Add(rules, "Required");
        }

        foreach (var rule in Of(schema))
        {
            rules.Add(rule!.DeepClone());
        }

        Add(rules, target is { IsEnum: false } ? "Valid" : null);
        Add(rules, SchemaShape.ReferenceOf(schema.Object("items")) is { } item && !pool.All[item].IsEnum ? "ValidItems" : null);
        return rules;
    }

    /// <summary>A number of a document; one that was made in memory and one that was parsed differ in how they tell it.</summary>
    public static double Double(JsonNode number) => double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);

    private static void Add(JsonArray rules, string? check, params string?[] arguments)
    {
        if (check is not null && arguments.All(argument => argument is not null))
        {
            rules.Add(new JsonObject { ["check"] = check, ["arguments"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument!)]) });
        }
    }

    private static string? Count(JsonNode? count) => count.IsInteger() ? count.GetValue<long>().ToString(CultureInfo.InvariantCulture) : null;

    // At least none is no bound.
    private static string? Least(JsonNode? count) => Count(count) is { } text and not "0" ? text : null;

    private static string? Number(JsonObject schema, string bound) =>
        !schema[bound].IsNumber() ? null
        : TypeNames.Of(schema) == "int" ? Count(schema[bound])
        : schema.Text("type") == "integer" && schema[bound].IsInteger() ? CSharpLiteral.Of(schema[bound]!.GetValue<long>())
        : CSharpLiteral.Of(Double(schema[bound]!));
}
