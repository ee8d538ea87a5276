using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Facts;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>The body of an operation that serves several models: <c>oneOf</c> their requests, told apart by a member such as <c>model</c>.</summary>
internal static class ModelBody
{
    /// <summary>Whether a body's schema is such a choice.</summary>
    public static bool IsOne(JsonObject schema) => schema.Object("discriminator") is not null;

    /// <summary>The requests of the models.</summary>
    public static IEnumerable<string> Requests(JsonObject schema) => SchemaShape.ReferencesIn(schema.Array("oneOf"));

    /// <summary>The choice with one model in it, or null where the request does not always say which model it is for.</summary>
    public static JsonObject? Of(Component request, string discriminator, ComponentPool pool)
    {
        var isRequired = (request.Schema.Array("required") ?? []).Any(name => name.AsText() == discriminator);
        var values = SchemaShape.ReferenceOf(request.Schema.Object("properties").Object(discriminator)) is { } type ? pool.All[type].Schema.Array("enum") : null;
        if (!isRequired || values is null)
        {
            return null;
        }

        var mapping = new JsonObject();
        foreach (var value in values)
        {
            mapping[EnumFacts.TextOf(value!)] = SchemaShape.Reference(request.Name).Text("$ref");
        }

        return new JsonObject
        {
            ["oneOf"] = new JsonArray(SchemaShape.Reference(request.Name)),
            ["discriminator"] = new JsonObject { ["propertyName"] = discriminator, ["mapping"] = mapping },
        };
    }

    /// <summary>Adds another model's choice to this one.</summary>
    public static void Add(JsonObject schema, JsonObject other)
    {
        foreach (var request in other.Array("oneOf")!)
        {
            schema.Array("oneOf")!.Add(request!.DeepClone());
        }

        var mapping = schema.Object("discriminator").Object("mapping")!;
        foreach (var (value, request) in other.Object("discriminator").Object("mapping")!)
        {
            mapping[value] = request!.DeepClone();
        }
    }
}
