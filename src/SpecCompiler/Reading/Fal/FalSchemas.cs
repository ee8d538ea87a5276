using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Reading.Prose;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>Makes schemas of parameters, and components of the types that they name.</summary>
internal sealed partial class FalSchemas(JsonObject components, PageFindings findings)
{
    /// <summary>The object that the parameters are members of.</summary>
    /// <param name="parameters">The parameters in page order.</param>
    /// <param name="samples">Whole bodies that the page shows: they tell what types look like that it does not define.</param>
    public JsonObject Read(IReadOnlyList<FalParameter> parameters, IReadOnlyList<JsonObject> samples)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (parameters.Any(parameter => parameter.IsRequired))
        {
            schema["required"] = new JsonArray([.. parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]);
        }

        var properties = new JsonObject();
        foreach (var parameter in parameters)
        {
            properties[parameter.Name] = ReadMember(parameter, [.. samples.Select(sample => sample[parameter.Name]).OfType<JsonNode>()]);
        }

        schema["properties"] = properties;
        return schema;
    }

    private JsonObject ReadMember(FalParameter parameter, IReadOnlyList<JsonNode> samples)
    {
        var examples = parameter.Facts.TryGetValue("Examples", out var shown) ? FalValues.ReadExamples(shown, findings) : [];
        var schema = parameter.Facts.TryGetValue("Options", out var options)
            ? new JsonObject { ["enum"] = FalValues.ReadOptions(options, findings) }
            : ReadType(parameter.Type, [.. examples.OfType<JsonNode>(), .. samples], parameter.Position);
        if (schema.ContainsKey("$ref"))
        {
            // OpenAPI 3.0 allows nothing beside a reference.
            schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        }

        findings.Mark(schema, parameter.Position);
        AddFacts(schema, parameter);
        if (examples.FirstOrDefault(example => example is not null) is { } first)
        {
            examples.Remove(first);
            schema["example"] = first;
        }

        return schema;
    }

    private void AddFacts(JsonObject schema, FalParameter parameter)
    {
        // The sentence repeats the Default bullet, and is all there is where that is missing.
        var sentence = DefaultSentence().Match(parameter.Description);
        var description = (sentence.Success ? parameter.Description[..sentence.Index] : parameter.Description).Trim();
        if (description.Length > 0)
        {
            schema["description"] = description;
        }

        if (parameter.Facts.TryGetValue("Default", out var fact))
        {
            SetDefault(schema, fact);
        }
        else if (sentence.Success)
        {
            SetDefault(schema, new FalFact(sentence.Groups["value"].Value, parameter.Position));
        }

        if (parameter.Facts.TryGetValue("Range", out var range) && FalValues.ReadRange(range) is ({ } minimum, { } maximum))
        {
            findings.Mark(minimum, range.Position);
            findings.Mark(maximum, range.Position);
            schema["minimum"] = minimum;
            schema["maximum"] = maximum;
        }

        ProseFacts.Complete(schema, description);
    }

    private void SetDefault(JsonObject schema, FalFact fact)
    {
        var value = FalValues.Read(fact, findings);
        findings.Mark(value, fact.Position);
        schema["default"] = value;
    }

    private JsonObject ReadType(string type, IReadOnlyList<JsonNode> samples, PagePosition position)
    {
        var alternatives = TypeUnion.Split(type);
        if (alternatives.Length > 1)
        {
            return ReadUnion(alternatives, samples, position);
        }

        if (List().Match(type) is { Success: true } list)
        {
            var items = samples.OfType<JsonArray>().SelectMany(sample => sample).OfType<JsonNode>();
            return new JsonObject { ["type"] = "array", ["items"] = ReadType(list.Groups["item"].Value.Trim(), [.. items], position) };
        }

        return type switch
        {
            "string" or "integer" or "boolean" or "number" or "object" => new JsonObject { ["type"] = type },
            "str" => new JsonObject { ["type"] = "string" },
            "int" => new JsonObject { ["type"] = "integer" },
            "bool" => new JsonObject { ["type"] = "boolean" },
            "float" => new JsonObject { ["type"] = "number" },
            "list" or "array" => new JsonObject { ["type"] = "array", ["items"] = new JsonObject() },
            _ when Map().IsMatch(type) => new JsonObject { ["type"] = "object" },
            "null" or "None" => new JsonObject { ["nullable"] = true },
            "any" or "Any" => [],

            // An enumeration whose values the page keeps to itself.
            "Enum" => new JsonObject { ["type"] = "string" },
            _ => ReadNamed(type, samples, position),
        };
    }

    private JsonObject ReadUnion(string[] alternatives, IReadOnlyList<JsonNode> samples, PagePosition position)
    {
        var types = alternatives.Where(type => type is not ("null" or "None")).ToArray();
        var schemas = types.Select(type => ReadType(type, samples, position)).ToArray();
        var union = schemas is [{ } single] && !single.ContainsKey("$ref") ? single
            : schemas.Length == 1 ? new JsonObject { ["allOf"] = new JsonArray([.. schemas]) }
            : new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) };
        if (types.Length < alternatives.Length)
        {
            union["nullable"] = true;
        }

        return union;
    }

    private JsonObject ReadNamed(string type, IReadOnlyList<JsonNode> samples, PagePosition position)
    {
        if (!TypeName().IsMatch(type))
        {
            findings.Report(ReadingRules.UnknownType, position, $"'{type}' is no type that fal's pages are known to use; any value is taken there.");
            return [];
        }

        if (type.EndsWith("Enum", StringComparison.Ordinal))
        {
            findings.Report(ReadingRules.UndefinedType, position, $"The page does not list the values of '{type}'; any text is taken there.");
            return new JsonObject { ["type"] = "string" };
        }

        if (!components.ContainsKey(type))
        {
            var component = FalTypes.Find(type) ?? Infer(type, [.. samples.OfType<JsonObject>()], position);
            findings.Mark(component, position);
            components[type] = component;
        }

        return ComponentReference.To(type);
    }

    private JsonObject Infer(string type, JsonObject[] samples, PagePosition position)
    {
        var source = samples.Length == 0 ? "it is an object with any members" : "its members are those of the page's examples";
        findings.Report(ReadingRules.UndefinedType, position, $"The page does not define '{type}'; {source}.");
        return samples.Length == 0 ? new JsonObject { ["type"] = "object" } : ExampleSchema.Of(samples);
    }

    [GeneratedRegex(@"(?:^|(?<=\s))Default value: (?<value>`[^`]*`)\.?\s*$")]
    private static partial Regex DefaultSentence();

    [GeneratedRegex("^(?:list|array)<(?<item>.+)>$")]
    private static partial Regex List();

    [GeneratedRegex("^(?:dict|map|record)(?:<.+>)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Map();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.ECMAScript)]
    private static partial Regex TypeName();
}
