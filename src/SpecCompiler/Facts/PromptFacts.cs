using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>How a vendor-neutral prompt becomes a model's request.</summary>
internal sealed class PromptFacts(ComponentPool pool, EnumFacts enums)
{
    /// <summary>What a member stands for in a prompt, or null.</summary>
    public static string? Role(string member, JsonObject facts) => (member, IsMedia(facts)) switch
    {
        (_, true) => ImageRole(member),
        ("prompt", false) => "Prompt",
        ("resolution", false) => "Resolution",
        ("aspect_ratio" or "ratio", false) => "AspectRatio",
        ("duration", false) => "Duration",
        ("seed", false) => "Seed",
        _ => null,
    };

    /// <summary>The members that are images by their name, but plain text for want of an encoding.</summary>
    public static IEnumerable<string> ImagesWithoutEncoding(Component request) =>
        from member in Members(request)
        let facts = member.Schema.Object("x-csharp")!
        where ImageRole(member.Name) is not null && !IsMedia(facts) && facts.Text("typeName")?.TrimEnd('?') == "string"
        select member.Name;

    /// <summary>The assignments, or null where a required member can be given no value.</summary>
    public JsonArray? Of(Component request)
    {
        var assignments = new JsonArray();
        foreach (var (member, schema) in Members(request))
        {
            var facts = schema.Object("x-csharp")!;
            if (facts.ContainsKey("constant"))
            {
                continue;
            }

            var role = Role(member, facts);
            if ((role is null ? null : Expression(role, schema, facts)) is { } expression)
            {
                assignments.Add(new JsonObject { ["member"] = facts.Text("name"), ["role"] = role, ["expression"] = expression });
            }
            else if (facts["required"].IsTrue())
            {
                return null;
            }
        }

        return assignments;
    }

    /// <summary>The members of a request in order.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Members(Component request) =>
        (request.Schema.Object("properties") ?? []).Select(member => (member.Key, member.Value!.AsObject()));

    private static bool IsMedia(JsonObject facts) => facts.ContainsKey("encoding");

    private static string? ImageRole(string member) => member switch
    {
        "image" or "image_url" or "first_frame_image" or "first_frame_url" or "input_image" or "start_image_url" => "Image",
        "last_image" or "last_image_url" or "end_image" or "end_image_url" or "image_tail" or "tail_image_url" or "last_frame_image" or "last_frame_url" => "LastImage",
        _ => null,
    };

    private string? Expression(string role, JsonObject schema, JsonObject facts)
    {
        var isRequired = facts["required"].IsTrue();
        schema = Fillable(schema);
        var type = TypeNames.Of(schema);
        if (role is "Image" or "LastImage" ? type == TypeNames.Media : type == "string" && role != "Seed")
        {
            return isRequired ? $"prompt.{role}!" : facts.Text("initializer") is { } initializer ? $"prompt.{role} ?? {initializer}" : $"prompt.{role}";
        }

        return role switch
        {
            "Prompt" => null,
            "Seed" => Seed(type, isRequired || facts.ContainsKey("initializer")),
            _ => Parsed(role, schema, facts, type, isRequired),
        };
    }

    // Of a choice, the alternative that a prompt can be: an image, else one of its enumeration's values, else a text or a number.
    private JsonObject Fillable(JsonObject schema) =>
        SchemaShape.ReferenceOf(schema) is { } name && pool.All[name] is { IsUnion: true } union
            ? union.Schema.Array("anyOf")!.OfType<JsonObject>().OrderBy(option => SchemaShape.ReferenceOf(option) is { } inner ? pool.All[inner].IsEnum ? 0 : 2 : TypeNames.Of(option) is TypeNames.Media ? 0 : option.Text("type") == "array" ? 2 : 1).First()
            : schema;

    private static string? Seed(string type, bool hasOwnValue) => (type, hasOwnValue) switch
    {
        ("long", false) => "prompt.Seed",
        // A seed that the model cannot take must not become another one.
        ("int", false) => "checked((int?)prompt.Seed)",
        _ => null,
    };

    private string? Parsed(string role, JsonObject schema, JsonObject facts, string type, bool isRequired)
    {
        var text = char.ToLowerInvariant(role[0]) + role[1..];
        var component = SchemaShape.ReferenceOf(schema) is { } reference && pool.All[reference].IsEnum ? pool.All[reference] : null;
        var parsed = component is not null
            ? component.Schema.Text("type") == "integer" ? $"{type}.Parse({text}, null)" : $"new {type}({text})"
            : type is "int" or "long" or "double" ? $"{type}.Parse({text}, CultureInfo.InvariantCulture)" : null;
        var fallback = facts.Text("initializer")
            ?? (!isRequired ? "null" : component is null ? null : $"{type}.{enums.NameOf(component, EnumFacts.TextOf(schema["default"] ?? component.Schema["enum"]![0]!))}");
        return parsed is null || fallback is null ? null : $"prompt.{role} is {{ }} {text} ? {parsed} : {fallback}";
    }
}
