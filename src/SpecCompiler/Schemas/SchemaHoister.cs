using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Makes a named component of every object and every enumeration, so that NSwag has no name to invent.</summary>
internal sealed class SchemaHoister
{
    // What a schema in place keeps. Anything else (title, discriminator, x-* of a page) is for another tool.
    private static readonly string[] s_kept =
    [
        "type", "format", "description", "default", "example", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "nullable", "deprecated", "additionalProperties", "x-media",
    ];

    private readonly ComponentPool _pool;
    private readonly VendorNames _names;
    private readonly Protocol _protocol;
    private readonly DiagnosticBag _bag;
    private readonly SchemaReferences _references;
    private readonly UnionHoister _unions;

    public SchemaHoister(ComponentPool pool, VendorNames names, Protocol protocol, DiagnosticBag bag)
    {
        (_pool, _names, _protocol, _bag) = (pool, names, protocol, bag);
        _references = new SchemaReferences(pool, protocol);
        _unions = new UnionHoister(this, _references, pool, protocol);
    }

    /// <summary>A page's body, named by us whatever the page calls it; the protocol's names are its own. A choice stays in place: the answers of pages that share an operation add up.</summary>
    public JsonObject HoistBody(Place place, JsonObject schema, string name)
    {
        var (at, flat) = _references.Target(place, schema);
        return UnionOptions.IsUnion(flat) ? InPlace(at, flat, name)
            : place.Source != _protocol.Source && schema.Text("$ref") is { } reference && _references.Resolve(place, reference) is { } target ? HoistPlain(target.Place, target.Schema, name)
            : HoistPlain(place, schema, name);
    }

    /// <summary>A body that is sent: a choice of objects becomes one object with the members of all.</summary>
    public JsonObject HoistRequest(Place place, JsonObject schema, string name)
    {
        var target = schema.Text("$ref") is { } reference && _references.Resolve(place, reference) is { } found ? (found.Place, found.Schema) : (Place: place, Schema: schema);
        var flat = _references.Flat(target.Place, target.Schema);
        var merged = SchemaAlternatives.Merge(flat, option => _references.Flat(target.Place, option));
        return merged == flat ? HoistBody(place, schema, name) : HoistPlain(target.Place, merged, name);
    }

    /// <summary>The same without the words beside a reference: they stand at its component.</summary>
    public JsonObject HoistPlain(Place place, JsonObject schema, string name)
    {
        var hoisted = Hoist(place, schema, name);
        return SchemaShape.ReferenceOf(hoisted) is { } component ? SchemaShape.Reference(component) : hoisted;
    }

    /// <summary>The schema with its objects and enumerations hoisted; <paramref name="name"/> is the C# name of what stands here in place.</summary>
    public JsonObject Hoist(Place place, JsonObject schema, string name, int chain = 0)
    {
        var flat = SchemaFlattening.Apply(schema, reference => _references.Resolve(place, reference)?.Schema);
        if (flat.Text("$ref") is { } reference)
        {
            return HoistReference(place, flat, reference, name, chain);
        }

        var type = _names.Schema(name);
        if (SchemaShape.IsEnum(flat))
        {
            return Wrap(Add(type, place, _ => EnumSchema(flat)), flat);
        }

        if (SchemaShape.IsObject(flat))
        {
            return Wrap(Add(type, place, component => ObjectSchema(component, place, flat)), flat);
        }

        return UnionOptions.IsUnion(flat) ? _unions.Hoist(place, flat, type, name) : InPlace(place, flat, name);
    }

    private JsonObject HoistReference(Place place, JsonObject flat, string reference, string name, int chain)
    {
        if (chain > SchemaReferences.LongestChain || _references.Resolve(place, reference) is not { } target)
        {
            place.Report(_bag, CompilerRules.BrokenReference, $"'{Quoted.Text(reference)}' leads to no schema on this page or in _protocol.yaml.");
            return [];
        }

        var own = _names.Schemas.TryGetValue(target.Name, out var given) ? given : PascalCase.Of(target.Name);
        var inner = Hoist(target.Place, target.Schema, target.Name.Length == 0 ? name : own, chain + 1);
        return SchemaShape.ReferenceOf(inner) is { } component ? Wrap(SchemaShape.Reference(component), Over(flat, inner)) : Over(flat, inner);
    }

    /// <summary>What is said beside a reference wins over what is said behind it.</summary>
    public static JsonObject Over(JsonObject beside, JsonObject behind)
    {
        var both = (JsonObject)behind.DeepClone();
        foreach (var (key, value) in beside.Where(member => member.Key != "$ref"))
        {
            both[key] = value?.DeepClone();
        }

        return both;
    }

    private JsonObject Add(string type, Place place, Func<Component, JsonObject> build)
    {
        if (_protocol.HasSchema(type) && place.Source != _protocol.Source)
        {
            var own = new Place(_protocol.Source, "").At("components", "schemas", type);
            return Hoist(own, (JsonObject)_protocol.Source.Root["components"]!["schemas"]![type]!, type);
        }

        return _pool.Add(type, place, build);
    }

    private static JsonObject EnumSchema(JsonObject flat)
    {
        var schema = new JsonObject { ["type"] = flat["type"]!.DeepClone() };
        if (flat.Text("description") is { } description)
        {
            schema["description"] = description;
        }

        schema["enum"] = new JsonArray([.. flat.Array("enum")!.Where(value => value is not null).Select(value => value!.DeepClone())]);
        return schema;
    }

    private JsonObject ObjectSchema(Component component, Place place, JsonObject flat)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (flat.Text("description") is { } description)
        {
            schema["description"] = description;
        }

        var members = new JsonObject();
        foreach (var (member, content) in flat.Object("properties")!)
        {
            var at = place.At("properties", member);
            component.Members[member] = at;
            if (!AllowList.IsMember(member))
            {
                at.Report(_bag, CompilerRules.RefusedName, $"The member name '{Quoted.Text(member)}' is refused: {AllowListTexts.Member}");
                continue;
            }

            members[member] = _protocol.Overrides[$"{component.Name}.{member}"] is JsonObject other
                ? Hoist(new Place(_protocol.Source, "").At("overrides", $"{component.Name}.{member}"), other, MemberType(component.Name, member))
                : Hoist(at, content as JsonObject ?? [], MemberType(component.Name, member));
        }

        if (RequiredOf(place, flat, members) is { Length: > 0 } required)
        {
            schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }

        schema["properties"] = members;
        flat.CopyTo(schema, "anyOf");
        return schema;
    }

    // A request's members are named after the model: SeedanceProResolution, not SeedanceProRequestResolution.
    private static string MemberType(string owner, string member) =>
        (owner.EndsWith("Request", StringComparison.Ordinal) ? owner[..^"Request".Length] : owner) + PascalCase.Of(member);

    private string[] RequiredOf(Place place, JsonObject flat, JsonObject members)
    {
        var required = (flat.Array("required") ?? []).Select(name => name.AsText() ?? "").Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in required.Where(name => !flat.Object("properties")!.ContainsKey(name)))
        {
            place.Report(_bag, CompilerRules.RequiredDropped, $"'{Quoted.Text(name)}' is required but not described; it is left out.");
        }

        return [.. required.Where(members.ContainsKey)];
    }

    /// <summary>The schema with only what stands inside it hoisted.</summary>
    public JsonObject InPlace(Place place, JsonObject flat, string name)
    {
        var schema = new JsonObject();
        flat.CopyTo(schema, s_kept);

        if (flat["enum"] is JsonArray && flat.Text("type") != "boolean")
        {
            place.Report(_bag, CompilerRules.EnumDropped, "Only enumerations of texts or whole numbers become types; this one's values are not listed.");
        }

        if (flat.Text("type") == "array")
        {
            schema["items"] = HoistPlain(place.At("items"), flat.Object("items") ?? [], name + "Item");
        }

        if (flat.Object("additionalProperties") is { } values)
        {
            schema["additionalProperties"] = HoistPlain(place.At("additionalProperties"), values, name + "Value");
        }

        // Of a body; a member's choice has a type.
        foreach (var key in (string[])["oneOf", "anyOf"])
        {
            if (flat.Array(key) is { } options)
            {
                schema[key] = new JsonArray([.. options.Select((option, index) => HoistPlain(place.At(key, $"{index}"), option as JsonObject ?? [], $"{name}Option{index + 1}"))]);
            }
        }

        return schema;
    }

    /// <summary>OpenAPI 3.0 ignores what stands beside a reference: the reference goes into allOf. Null is not said, since every answer's member may be null and no request sends one.</summary>
    public static JsonObject Wrap(JsonObject reference, JsonObject flat)
    {
        var beside = new JsonObject();
        flat.CopyTo(beside, "description", "default", "deprecated");
        if (beside.Count == 0)
        {
            return reference;
        }

        beside.Insert(0, "allOf", new JsonArray(SchemaShape.Reference(SchemaShape.ReferenceOf(reference)!)));
        return beside;
    }
}
