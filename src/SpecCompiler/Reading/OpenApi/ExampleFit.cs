using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Whether a value is one that a schema of the document allows.</summary>
internal sealed partial class ExampleFit(JsonObject document)
{
    // Schemas within schemas, examined for each alternative of a union: what is not known by then does not count as fitting.
    private const int MostSteps = 50_000;
    private const int Deepest = 64;
    private static readonly TimeSpan s_patternTimeout = TimeSpan.FromMilliseconds(20);

    private int _steps;

    /// <summary>Begins the count of steps anew.</summary>
    public bool IsFit(JsonNode? value, JsonObject schema)
    {
        _steps = 0;
        return Fits(value, schema, 0);
    }

    private bool Fits(JsonNode? value, JsonObject schema, int depth)
    {
        if (depth > Deepest || ++_steps > MostSteps)
        {
            return false;
        }

        if (schema.Text("$ref") is { } reference)
        {
            return ComponentReference.NameIn(reference) is { } name && document.Object("components").Object("schemas").Object(name) is { } target && Fits(value, target, depth + 1);
        }

        if (value is null && schema["nullable"].IsTrue())
        {
            return true;
        }

        return ValueConversion.Fits(value, schema.Text("type"))
            && (schema.Array("enum") is not { } values || values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
            && Parts(schema, "allOf").All(part => Fits(value, part, depth + 1))
            && (!schema.ContainsKey("anyOf") || Parts(schema, "anyOf").Any(part => Fits(value, part, depth + 1)))
            && (!schema.ContainsKey("oneOf") || Parts(schema, "oneOf").Count(part => Fits(value, part, depth + 1)) == 1)
            && value switch
            {
                JsonObject members => FitsObject(members, schema, depth),
                JsonArray items => FitsArray(items, schema, depth),
                _ when value.IsNumber() => FitsNumber(value!, schema),
                _ when value.AsText() is { } text => FitsText(text, schema),
                _ => true,
            };
    }

    private static IEnumerable<JsonObject> Parts(JsonObject schema, string keyword) => (schema.Array(keyword) ?? []).OfType<JsonObject>();

    private bool FitsObject(JsonObject members, JsonObject schema, int depth)
    {
        var properties = schema.Object("properties");
        return (schema.Array("required") ?? []).All(name => name.AsText() is not { } required || members.ContainsKey(required))
            && members.All(member =>
                properties.Object(member.Key) is { } described ? Fits(member.Value, described, depth + 1)
                : schema["additionalProperties"] is JsonObject others ? Fits(member.Value, others, depth + 1)
                : schema["additionalProperties"] is not JsonValue allowed || allowed.IsTrue());
    }

    private bool FitsArray(JsonArray items, JsonObject schema, int depth) =>
        Within(items.Count, schema, "minItems", "maxItems") && (schema.Object("items") is not { } described || items.All(item => Fits(item, described, depth + 1)));

    private static bool FitsNumber(JsonNode value, JsonObject schema)
    {
        var number = Number(value);
        return !(Bound(schema, "minimum") is { } minimum && (number < minimum || (number == minimum && schema["exclusiveMinimum"].IsTrue())))
            && !(Bound(schema, "maximum") is { } maximum && (number > maximum || (number == maximum && schema["exclusiveMaximum"].IsTrue())))
            && !(Bound(schema, "multipleOf") is > 0 and var step && Math.Abs((number / step) - Math.Round(number / step)) > 1e-9);
    }

    private static bool FitsText(string text, JsonObject schema)
    {
        if (!Within(new StringInfo(text).LengthInTextElements, schema, "minLength", "maxLength") && !Within(text.EnumerateRunes().Count(), schema, "minLength", "maxLength"))
        {
            return false;
        }

        if (schema.Text("pattern") is { } pattern && !Matches(text, pattern))
        {
            return false;
        }

        return schema.Text("format") switch
        {
            "uri" or "url" => Uri().IsMatch(text),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date-time" => DateTime().IsMatch(text),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "email" => text.Contains('@', StringComparison.Ordinal),
            "byte" => Base64().IsMatch(text),
            _ => true,
        };
    }

    // A page's pattern is another's code: one that cannot be read, or takes long, matches nothing.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant, s_patternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool Within(int count, JsonObject schema, string low, string high) =>
        !(Bound(schema, low) is { } minimum && count < minimum) && !(Bound(schema, high) is { } maximum && count > maximum);

    private static double? Bound(JsonObject schema, string keyword) => schema[keyword].IsNumber() ? Number(schema[keyword]!) : null;

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]*:[^\s<>""{}|\\^`]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Uri();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTime();

    [GeneratedRegex(@"\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();
}
