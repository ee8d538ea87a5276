using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>One schema with its reference followed and its <c>allOf</c> put together; what is said further out counts.</summary>
internal sealed class SchemaView
{
    /// <summary>The keywords that are facts of a member.</summary>
    private static readonly string[] s_keywords =
    [
        "type", "format", "nullable", "default", "enum", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "minItems", "maxItems", "pattern", "description", "deprecated",
    ];

    // allOf within allOf, through components: hostile pages nest without end.
    private const int MostFollowed = 64;

    private static readonly string[] s_unions = ["oneOf", "anyOf"];

    private readonly JsonObject _document;
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);

    public SchemaView(JsonObject document, JsonObject schema, string pointer)
    {
        _document = document;
        Pointer = pointer;
        Add(schema, pointer);
    }

    /// <summary>Where the schema itself stands, once references are followed: the same for every use of a component.</summary>
    public string Pointer { get; private set; }

    /// <summary>The facts by keyword.</summary>
    public Dictionary<string, Fact> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Its members' schemas.</summary>
    public Dictionary<string, Fact> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each required member is said to be required.</summary>
    public Dictionary<string, Fact> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The alternatives of unions by the label that they go by.</summary>
    public Dictionary<string, Fact> Alternatives { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema of a list's items, or null.</summary>
    public Fact? Items { get; private set; }

    /// <summary>The schema of members whose names are not known, or null.</summary>
    public Fact? Others { get; private set; }

    private void Add(JsonObject schema, string pointer)
    {
        if (ComponentReference.NameIn(schema.Text("$ref")) is { } name)
        {
            var target = JsonPointer.Append("/components/schemas", name);
            if (_followed.Count < MostFollowed && _followed.Add(target) && _document.Object("components").Object("schemas").Object(name) is { } component)
            {
                Pointer = target;
                Add(component, target);
            }

            return;
        }

        foreach (var keyword in s_keywords.Where(schema.ContainsKey))
        {
            Facts.TryAdd(keyword, new Fact(schema[keyword], JsonPointer.Append(pointer, keyword)));
        }

        AddAll(schema.Object("x-media"), JsonPointer.Append(pointer, "x-media"), Facts, "x-media.");
        AddAll(schema.Object("properties"), JsonPointer.Append(pointer, "properties"), Properties);
        AddRequired(schema, JsonPointer.Append(pointer, "required"));
        AddUnions(schema, pointer);
        Items ??= schema["items"] is JsonObject items ? new Fact(items, JsonPointer.Append(pointer, "items")) : null;
        Others ??= schema["additionalProperties"] is JsonObject others ? new Fact(others, JsonPointer.Append(pointer, "additionalProperties")) : null;
        foreach (var (index, part) in (schema.Array("allOf") ?? []).Index())
        {
            if (part is JsonObject inner)
            {
                Add(inner, JsonPointer.Append(JsonPointer.Append(pointer, "allOf"), $"{index}"));
            }
        }
    }

    private static void AddAll(JsonObject? from, string pointer, Dictionary<string, Fact> onto, string prefix = "")
    {
        foreach (var (name, value) in from ?? [])
        {
            onto.TryAdd(prefix + name, new Fact(value, JsonPointer.Append(pointer, name)));
        }
    }

    private void AddRequired(JsonObject schema, string pointer)
    {
        foreach (var (index, name) in (schema.Array("required") ?? []).Index())
        {
            if (name.AsText() is { } text)
            {
                Required.TryAdd(text, new Fact(true, JsonPointer.Append(pointer, $"{index}")));
            }
        }
    }

    // A component's name is a better label than its place in the list: the list may be sorted another way tomorrow.
    private void AddUnions(JsonObject schema, string pointer)
    {
        foreach (var union in s_unions)
        {
            foreach (var (index, part) in (schema.Array(union) ?? []).Index())
            {
                var label = ComponentReference.NameIn((part as JsonObject).Text("$ref")) ?? $"{index}";
                Alternatives.TryAdd($"{union}[{label}]", new Fact(part, JsonPointer.Append(JsonPointer.Append(pointer, union), $"{index}")));
            }
        }
    }
}
