using System.Globalization;
using System.Text.Json;
using Reelwire.Simulator.Media;

namespace Reelwire.Simulator.Schemas;

/// <summary>Checks JSON against the schemas of one OpenAPI 3.0 document.</summary>
internal sealed class SchemaChecker
{
    // JSON itself is at most 64 deep; what goes far beyond that is a schema that contains itself.
    private const int DeepestSchema = 512;

    private readonly SchemaReferences _references;
    private readonly bool _numbersFromText;
    private readonly CompositionRules _compositions;
    private readonly ObjectRules _objects;
    private readonly ArrayRules _arrays;

    /// <param name="document">The whole document, for <c>$ref</c>.</param>
    /// <param name="numbersFromText">Whether <c>"5"</c> passes where a number is asked for, as on AI/ML API's older URLs.</param>
    public SchemaChecker(JsonElement document, bool numbersFromText = false)
    {
        _references = new SchemaReferences(document);
        _numbersFromText = numbersFromText;
        _compositions = new CompositionRules(this, _references);
        _objects = new ObjectRules(this);
        _arrays = new ArrayRules(this);
    }

    /// <summary>All violations of <paramref name="schema"/> by <paramref name="value"/>, in document order; none when it is valid.</summary>
    public IReadOnlyList<Violation> Check(JsonElement schema, JsonElement value)
    {
        var found = new List<Violation>();
        Check(schema, value, new SchemaPlace("", 0, found));
        return found;
    }

    /// <summary>Checks one value and all that is in it.</summary>
    public void Check(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        if (place.Depth > DeepestSchema)
        {
            throw new InvalidDataException($"The schema of '{place.Pointer}' contains itself without end.");
        }

        place = place with { Depth = place.Depth + 1 };
        schema = _references.Follow(schema);
        if (value.ValueKind == JsonValueKind.Null && schema.IsTrue("nullable"))
        {
            return;
        }

        var type = schema.Text("type");
        if (_numbersFromText && type is "integer" or "number" && TryNumber(value, out var number))
        {
            value = number;
        }

        if (type is not null && !IsOfType(type, value))
        {
            place.Report("type", $"must be {Article(type)} {type}, not {Kind(value)}");
            return;
        }

        CheckEnumeration(schema, value, place);
        switch (value.ValueKind)
        {
            case JsonValueKind.String when schema.TryGetProperty("x-media", out var media):
                MediaRules.Check(media, value, place);
                break;
            case JsonValueKind.String:
                StringRules.Check(schema, value.GetString()!, place);
                break;
            case JsonValueKind.Number:
                NumberRules.Check(schema, value, place);
                break;
            case JsonValueKind.Array:
                _arrays.Check(schema, value, place);
                break;
            case JsonValueKind.Object:
                _objects.Check(schema, value, place);
                break;
        }

        _compositions.Check(schema, value, place);
    }

    private static void CheckEnumeration(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        if (!schema.TryGetProperty("enum", out var allowed))
        {
            return;
        }

        foreach (var item in allowed.EnumerateArray())
        {
            if (JsonElement.DeepEquals(item, value))
            {
                return;
            }
        }

        place.Report("enum", $"must be one of {string.Join(", ", allowed.EnumerateArray().Select(item => item.GetRawText()))}");
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && NumberRules.IsWhole(value),
        _ => throw new InvalidDataException($"OpenAPI 3.0 has no type '{type}'."),
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "a string",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static string Article(string type) => type is "integer" or "object" or "array" ? "an" : "a";

    private static bool TryNumber(JsonElement value, out JsonElement number)
    {
        number = default;
        if (value.ValueKind != JsonValueKind.String || !decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
        {
            return false;
        }

        number = JsonElement.Parse(parsed.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
