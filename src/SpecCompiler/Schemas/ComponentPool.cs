using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>The named schemas of a vendor, beside those that the package has which is extended. Identical ones of one name are one; of different ones the later gets its page's stem before its name.</summary>
internal sealed class ComponentPool(IReadOnlyDictionary<string, JsonObject> package, DiagnosticBag bag)
{
    private readonly SortedDictionary<string, Component> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<(Place Place, string Type), string> _named = [];
    private readonly List<(Place Place, string Type)> _order = [];

    /// <summary>All components by name.</summary>
    public IReadOnlyDictionary<string, Component> All => _components;

    /// <summary>Adds what <paramref name="build"/> makes under a name, or finds that the name has it already.</summary>
    public JsonObject Add(string type, Place place, Func<Component, JsonObject> build)
    {
        // Known, or under way: a schema may refer to itself.
        if (_named.TryGetValue((place, type), out var given))
        {
            return SchemaShape.Reference(given);
        }

        CheckName(type, place);
        foreach (var name in Candidates(type, place))
        {
            var before = _order.Count;
            _named[(place, type)] = name;
            _order.Add((place, type));
            var component = new Component(name, place);
            var isNew = _components.TryAdd(name, component);
            component.Schema = build(component);
            if (isNew ? IsFree(component) : SchemaShape.IsSame(_components[name].Schema, component.Schema))
            {
                return SchemaShape.Reference(name);
            }

            Forget(before);
        }

        var first = _components[type].Place;
        var position = first.Source.Find(first.Pointer);
        place.Report(
            bag,
            CompilerRules.DifferentSchemas,
            $"Another '{type}' stands at {first.Source.File}({position.Line},{position.Column}) and differs; give one of them another name under 'names: schemas:' in vendor.yaml.");
        return SchemaShape.Reference(type);
    }

    /// <summary>Leaves only the components of those names, since the rest belongs to what was overruled, and tells which of them got other names than their pages give.</summary>
    public void Keep(IReadOnlySet<string> names)
    {
        foreach (var (place, type) in _order)
        {
            var name = _named[(place, type)];
            if (name != type && names.Contains(name))
            {
                place.Report(bag, CompilerRules.SchemaRenamed, $"The name '{type}' is taken; this type is called '{name}'. Give it another under 'names: schemas:' in vendor.yaml.");
            }
        }

        foreach (var name in _components.Keys.Where(name => !names.Contains(name)).ToArray())
        {
            _components.Remove(name);
        }
    }

    // The protocol describes the package's types and these alike.
    private bool IsFree(Component component) =>
        component.Place.Source.Stem is null || !package.TryGetValue(component.Name, out var known) || SchemaShape.IsSame(known, component.Schema);

    // What is described by hand keeps its name: two of them are a mistake.
    private static IEnumerable<string> Candidates(string type, Place place)
    {
        var stem = place.Source.Stem;
        if (stem is null || !ReservedNames.Types.Contains(type))
        {
            yield return type;
        }

        for (var number = 1; stem is not null; number++)
        {
            var name = type.StartsWith(stem, StringComparison.Ordinal) ? type : stem + type;
            if (number > 1 || name != type)
            {
                yield return number == 1 ? name : $"{name}{(char.IsAsciiDigit(name[^1]) ? "_" : "")}{number}";
            }
        }
    }

    // What was built under a name that turned out to be taken may refer to that name.
    private void Forget(int since)
    {
        foreach (var key in _order[since..])
        {
            _named.Remove(key, out var name);
            if (_components.TryGetValue(name!, out var component) && component.Place == key.Place)
            {
                _components.Remove(name!);
            }
        }

        _order.RemoveRange(since, _order.Count - since);
    }

    private void CheckName(string name, Place place)
    {
        if (!AllowList.IsIdentifier(name))
        {
            place.Report(bag, CompilerRules.NameNeeded, $"'{Quoted.Text(name)}' is no C# type name; give one under 'names: schemas:' in vendor.yaml.");
        }
        else if (place.Source.Stem is null && ReservedNames.Types.Contains(name))
        {
            place.Report(bag, CompilerRules.NameNeeded, $"A type named '{name}' would be taken for .NET's or the client's own; name '{name}' otherwise under 'names: schemas:' in vendor.yaml.");
        }
    }
}
