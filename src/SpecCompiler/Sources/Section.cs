using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Sources;

/// <summary>A mapping of a YAML file while it is read into a type: what was not asked for by the end is an unknown key.</summary>
internal sealed class Section(Place place, JsonObject content, DiagnosticBag bag)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Where the mapping stands.</summary>
    public Place Place { get; } = place;

    /// <summary>The keys, in file order.</summary>
    public IEnumerable<string> Keys => content.Select(member => member.Key);

    /// <summary>The text under a key; an error where it is missing.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
        {
            return text;
        }

        if (!content.ContainsKey(key))
        {
            Place.Report(bag, CompilerRules.ValueExpected, $"'{key}' is missing.");
        }

        return "";
    }

    /// <summary>The text under a key, or null.</summary>
    public string? OptionalText(string key) => Value(key, JsonValueKind.String, "text in quotes or plain")?.GetValue<string>();

    /// <summary>The whole number under a key, or null.</summary>
    public long? OptionalInteger(string key) => Value(key, JsonValueKind.Number, "a whole number") is { } number && number.AsValue().TryGetValue<long>(out var value) ? value : null;

    /// <summary>Whether a flag is set.</summary>
    public bool Flag(string key)
    {
        _asked.Add(key);
        return content[key] is { } node && (node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? node.GetValue<bool>() : Mistyped(key, "true or false") is not null);
    }

    /// <summary>The mapping under a key, or null.</summary>
    public Section? OptionalSection(string key) =>
        Value(key, JsonValueKind.Object, "a mapping") is JsonObject mapping ? new Section(Place.At(key), mapping, bag) : null;

    /// <summary>The mapping under a key; an error and an empty one where it is missing.</summary>
    public Section Required(string key)
    {
        if (OptionalSection(key) is { } section)
        {
            return section;
        }

        if (!content.ContainsKey(key))
        {
            Place.Report(bag, CompilerRules.ValueExpected, $"'{key}' is missing.");
        }

        return new Section(Place.At(key), [], bag);
    }

    /// <summary>The mappings listed under a key.</summary>
    public IEnumerable<Section> Sections(string key) => Items(key, JsonValueKind.Object, "mappings").Select(item => new Section(item.Place, (JsonObject)item.Node, bag));

    /// <summary>The texts listed under a key.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key, JsonValueKind.String, "texts").Select(item => item.Node.GetValue<string>())];

    /// <summary>The texts by name under a key.</summary>
    public IReadOnlyDictionary<string, string> Map(string key)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (OptionalSection(key) is { } section)
        {
            foreach (var name in section.Keys)
            {
                map[name] = section.Text(name);
            }
        }

        return map;
    }

    /// <summary>The JSON under a key as it is, or null.</summary>
    public JsonObject? Raw(string key) => Value(key, JsonValueKind.Object, "a mapping") as JsonObject;

    /// <summary>Whatever stands under a key, or null.</summary>
    public JsonNode? Any(string key)
    {
        _asked.Add(key);
        return content[key];
    }

    /// <summary>Tells every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var key in Keys.Where(key => !_asked.Contains(key)))
        {
            Place.At(key).Report(bag, CompilerRules.UnknownKey, $"Unknown key '{key}'; known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private IEnumerable<(Place Place, JsonNode Node)> Items(string key, JsonValueKind kind, string expected)
    {
        if (Value(key, JsonValueKind.Array, "a list") is not JsonArray list)
        {
            yield break;
        }

        for (var index = 0; index < list.Count; index++)
        {
            var item = Place.At(key, $"{index}");
            if (list[index] is { } node && node.GetValueKind() == kind)
            {
                yield return (item, node);
            }
            else
            {
                item.Report(bag, CompilerRules.ValueExpected, $"'{key}' takes a list of {expected}.");
            }
        }
    }

    private JsonNode? Value(string key, JsonValueKind kind, string expected)
    {
        _asked.Add(key);
        return content[key] is not { } node ? null : node.GetValueKind() == kind ? node : Mistyped(key, expected);
    }

    private JsonNode? Mistyped(string key, string expected)
    {
        Place.At(key).Report(bag, CompilerRules.ValueExpected, $"'{key}' takes {expected}.");
        return null;
    }
}
