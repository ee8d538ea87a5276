using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>The named schemas of a vendor. Identical ones of one name are one; the texts and examples of the first stay.</summary>
internal sealed class ComponentPool(DiagnosticBag bag)
{
    private readonly SortedDictionary<string, Component> _components = new(StringComparer.Ordinal);
    private readonly HashSet<Place> _underWay = [];

    /// <summary>All components by name.</summary>
    public IReadOnlyDictionary<string, Component> All => _components;

    /// <summary>Adds what <paramref name="build"/> makes under a name, or checks that it is what the name has already.</summary>
    public JsonObject Add(string name, Place place, Func<Component, JsonObject> build)
    {
        var reference = SchemaShape.Reference(name);
        if (_underWay.Contains(place) || (_components.TryGetValue(name, out var known) && known.Place == place))
        {
            return reference;
        }

        _underWay.Add(place);
        if (known is null)
        {
            CheckName(name, place);
            _components[name] = known = new Component(name, place);
            known.Schema = build(known);
        }
        else if (!Same(known.Schema, build(new Component(name, place))))
        {
            var first = known.Place.Source.Find(known.Place.Pointer);
            place.Report(
                bag,
                CompilerRules.DifferentSchemas,
                $"Another '{name}' stands at {known.Place.Source.File}({first.Line},{first.Column}) and differs; give one of them another name under 'names: schemas:' in vendor.yaml.");
        }

        _underWay.Remove(place);
        return reference;
    }

    private void CheckName(string name, Place place)
    {
        if (!AllowList.IsIdentifier(name))
        {
            place.Report(bag, CompilerRules.NameNeeded, $"'{Quoted.Text(name)}' is no C# type name; give one under 'names: schemas:' in vendor.yaml.");
        }
        else if (ReservedNames.Types.Contains(name))
        {
            place.Report(bag, CompilerRules.NameNeeded, $"A type named '{name}' would be taken for .NET's or the client's own; name '{name}' otherwise under 'names: schemas:' in vendor.yaml.");
        }
    }

    // Words and examples may differ from page to page, the shape may not.
    private static bool Same(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonObject a, JsonObject b) => Shape(a).Count() == Shape(b).Count() && Shape(a).All(member => b.TryGetPropertyValue(member.Key, out var value) && Same(member.Value, value)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(one, other),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Shape(JsonObject schema) =>
        schema.Where(member => !(member.Key is "description" or "example" or "title" && member.Value?.GetValueKind() is not JsonValueKind.Object));
}
