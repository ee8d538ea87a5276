using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Makes a named component of every member that is a choice.</summary>
internal sealed class UnionHoister(SchemaHoister hoister, SchemaReferences references, ComponentPool pool, Protocol protocol)
{
    /// <summary>The choice as a component of type <paramref name="type"/>; one that C# does not see as a choice stays in place.</summary>
    public JsonObject Hoist(Place place, JsonObject flat, string type, string name)
    {
        var options = UnionOptions.Merge(Open(place, flat, [place]));
        if (options is [var only] && UnionOptions.KindOf(only.Flat) != UnionKind.Anything)
        {
            var beside = (JsonObject)flat.DeepClone();
            beside.Remove("oneOf");
            beside.Remove("anyOf");
            var hoisted = hoister.Hoist(only.Place, only.Schema, name);
            return SchemaShape.ReferenceOf(hoisted) is { } component ? SchemaHoister.Wrap(SchemaShape.Reference(component), SchemaHoister.Over(beside, hoisted)) : SchemaHoister.Over(beside, hoisted);
        }

        return options.TrueForAll(option => UnionOptions.KindOf(option.Flat) == UnionKind.Anything)
            ? hoister.InPlace(place, flat, name)
            : SchemaHoister.Wrap(pool.Add(protocol.HasSchema(type) ? type + "Choice" : type, place, component => UnionSchema(component, flat, options)), flat);
    }

    private JsonObject UnionSchema(Component component, JsonObject flat, List<UnionOption> options)
    {
        var schema = new JsonObject();
        if (flat.Text("description") is { } description)
        {
            schema["description"] = description;
        }

        // NSwag takes a component that is oneOf one of its parts for that part.
        var member = UnionOptions.TagMember(flat, options);
        var tags = options.ConvertAll(option => UnionOptions.TagOf(flat, option, member));
        var hoisted = options.Zip(UnionOptions.Names(component.Name, options, tags), (option, name) => hoister.HoistPlain(option.Place, option.Schema, name)).ToArray();
        foreach (var (part, tag) in hoisted.Zip(tags))
        {
            if (tag is not null && SchemaShape.ReferenceOf(part) is { } target)
            {
                component.Tags[target] = (member!, tag);
            }
        }

        schema["anyOf"] = new JsonArray([.. hoisted]);
        if (component.Tags.Count == options.Count)
        {
            schema["discriminator"] = new JsonObject
            {
                ["propertyName"] = member,
                ["mapping"] = new JsonObject(component.Tags.DistinctBy(tag => tag.Value.Value, StringComparer.Ordinal).Select(tag => KeyValuePair.Create(tag.Value.Value, SchemaShape.Reference(tag.Key).Take("$ref")))),
            };
        }

        return schema;
    }

    // Choices among the alternatives are laid open; one that leads back to itself adds nothing.
    private IEnumerable<UnionOption> Open(Place place, JsonObject flat, HashSet<Place> seen)
    {
        foreach (var key in (string[])["oneOf", "anyOf"])
        {
            foreach (var (index, option) in (flat.Array(key) ?? []).OfType<JsonObject>().Index())
            {
                var at = place.At(key, $"{index}");
                var (target, inner) = references.Target(at, option);
                if (UnionOptions.IsNull(inner))
                {
                    // No request sends it, and every answer's member may be it.
                }
                else if (!UnionOptions.IsUnion(inner))
                {
                    yield return new UnionOption(at, option, inner);
                }
                else if (seen.Add(target))
                {
                    foreach (var part in Open(target, inner, seen))
                    {
                        yield return part;
                    }
                }
            }
        }
    }
}
