using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Finds what references mean: a schema of the same source, else of the protocol, else a component that is known by that name.</summary>
internal sealed class SchemaReferences(ComponentPool pool, Protocol protocol)
{
    /// <summary>How far references may lead from one to the next without reaching a shape.</summary>
    public const int LongestChain = 32;

    /// <summary>The schema behind a reference, or null.</summary>
    public (string Name, Place Place, JsonObject Schema)? Resolve(Place from, string reference)
    {
        const string Prefix = "#/components/schemas/";
        if (!reference.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = reference[Prefix.Length..];
        foreach (var source in new[] { from.Source, protocol.Source })
        {
            if (source.Root.Object("components").Object("schemas").Object(name) is { } schema)
            {
                return (name, source.Start.At("components", "schemas", name), schema);
            }
        }

        return pool.All.TryGetValue(name, out var known) ? (name, known.Place, known.Schema) : null;
    }

    /// <summary>The schema without <c>allOf</c> and without a reference at its top.</summary>
    public JsonObject Flat(Place place, JsonObject schema) => SchemaFlattening.Resolve(schema, reference => Resolve(place, reference)?.Schema);

    /// <summary>The same, and where it stands.</summary>
    public (Place Place, JsonObject Flat) Target(Place place, JsonObject schema)
    {
        var flat = SchemaFlattening.Apply(schema, reference => Resolve(place, reference)?.Schema);
        for (var chain = 0; chain < LongestChain && flat.Text("$ref") is { } reference && Resolve(place, reference) is { } target; chain++)
        {
            place = target.Place;
            flat = SchemaFlattening.Apply(target.Schema, inner => Resolve(target.Place, inner)?.Schema);
        }

        return (place, flat);
    }
}
