using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What C# needs to know of an object that is sent.</summary>
internal sealed partial class RequestFacts(VendorFile vendor, ComponentPool pool, MemberNames memberNames, EnumFacts enums, DiagnosticBag bag)
{
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);

    /// <summary>The enumerations whose one value a required member always has: they need no type.</summary>
    public IReadOnlySet<string> Constants => _constants;

    /// <summary>The component's <c>x-csharp</c>; its members get theirs. <paramref name="page"/> is the model's page for a whole request body.</summary>
    public JsonObject Of(Component component, VendorPage? page, bool isBody)
    {
        var names = memberNames.Of(component);
        Check(component, page);
        var required = (component.Schema.Array("required") ?? []).Select(name => name.AsText()).ToHashSet(StringComparer.Ordinal);
        foreach (var (member, name) in names)
        {
            var schema = component.Schema.Object("properties")!.Object(member)!;
            if (EncodingOf(page, member, schema) is { } encoding)
            {
                Encode(schema, encoding);
            }

            var facts = Member(schema, name, required.Contains(member), page?.Billing.Contains(member) == true);
            component.Schema["properties"]![member] = MemberSchema.With(schema, facts);
        }

        var own = new JsonObject { ["kind"] = "request", ["summary"] = SummaryLines.Of(component.Schema.Text("description"), $"The body of a {page?.Name ?? component.Name} request.") };
        if (isBody)
        {
            own["body"] = true;
        }

        if (page is not null)
        {
            own["page"] = page.Source;
        }

        // Said of whole sets of members, it would be no rule that a message can tell.
        var choices = (component.Schema.Array("anyOf") ?? []).OfType<JsonObject>().Select(choice => choice.Array("required")).ToList();
        if (choices.Count > 0 && choices.TrueForAll(choice => choice is { Count: 1 }))
        {
            own["anyRequired"] = new JsonArray([.. choices.Select(choice => choice![0].AsText()!).Select(member => new JsonObject { ["member"] = member, ["name"] = names[member] })]);
        }

        if (own.ContainsKey("anyRequired") || component.Schema.Object("properties")!.Any(member => member.Value!["x-csharp"]!.AsObject().ContainsKey("rules")))
        {
            own["checked"] = true;
        }

        return own;
    }

    private string? EncodingOf(VendorPage? page, string member, JsonObject schema) =>
        page?.Media.GetValueOrDefault(member) ?? (Texts(schema).Any() && ImageMember().IsMatch(member) ? vendor.Images : null);

    // The texts that a member may be, by itself, in a list, or as one choice of several.
    private IEnumerable<JsonObject> Texts(JsonObject? schema) =>
        SchemaShape.ReferenceOf(schema) is { } name && pool.All[name].IsUnion ? pool.All[name].Schema.Array("anyOf")!.OfType<JsonObject>().SelectMany(OwnTexts) : OwnTexts(schema);

    // A choice within a list of a choice may be that choice again.
    private static IEnumerable<JsonObject> OwnTexts(JsonObject? schema) =>
        schema.Text("type") == "array" ? OwnTexts(schema.Object("items"))
        : schema.Text("type") == "string" ? [schema!]
        : [];

    private JsonObject Member(JsonObject schema, string name, bool required, bool billing)
    {
        var target = SchemaShape.ReferenceOf(schema) is { } reference ? pool.All[reference] : null;
        var values = target?.Schema.Array("enum");
        var value = DefaultOf(schema, values);
        var type = TypeNames.Of(schema);
        var facts = new JsonObject { ["name"] = name };

        // One value of an optional member is only the first one: the vendor may add more.
        if (required && values is { Count: 1 })
        {
            _constants.Add(target!.Name);
            facts["typeName"] = target.Schema.Text("type") == "integer" ? "long" : "string";
            facts["constant"] = EnumFacts.Literal(values[0]!);
            facts["summary"] = SummaryLines.Of(schema.Text("description"), $"Always {EnumFacts.TextOf(values[0]!)}.");
            return facts;
        }

        var initializer = billing && value is not null && !required ? Initializer(value, schema) : null;
        facts["typeName"] = required || initializer is not null ? type : type + "?";
        if (required)
        {
            facts["required"] = true;
        }

        if (initializer is not null)
        {
            facts["initializer"] = initializer;
        }

        var summary = Summary(schema, name, required, billing, value, isSent: initializer is not null);
        if (Texts(schema).Select(text => text.Object("x-media").Text("encoding")).FirstOrDefault(known => known is not null) is { } encoding)
        {
            facts["encoding"] = encoding switch { "base64" => "Base64", "data-uri" => "DataUri", _ => "Upload" };
            if (encoding == "upload")
            {
                SummaryLines.EndSentence(summary);
                summary.Add($"What is no URL is uploaded to {vendor.Title} first; whoever knows its URL there can read it.");
            }
        }

        facts["summary"] = summary;
        if (RuleFacts.Of(schema, facts.Text("typeName")!, pool) is { Count: > 0 } rules)
        {
            facts["rules"] = rules;
        }

        return facts;
    }

    private string? Initializer(JsonNode value, JsonObject schema)
    {
        var target = SchemaShape.ReferenceOf(schema) is { } name ? pool.All[name] : null;
        return target is { IsEnum: true } ? target.Schema.Array("enum")!.Any(known => JsonNode.DeepEquals(known, value)) ? $"{target.Name}.{enums.NameOf(target, EnumFacts.TextOf(value))}" : null
            : target is { IsUnion: true } ? target.Schema.Array("anyOf")!.OfType<JsonObject>().Select(option => Initializer(value, option)).FirstOrDefault(initializer => initializer is not null)
            : Literal(value, TypeNames.Of(schema));
    }

    private static JsonArray Summary(JsonObject schema, string name, bool required, bool billing, JsonNode? value, bool isSent)
    {
        var summary = SummaryLines.Of(schema.Text("description"), name + ".");
        foreach (var sentence in LimitWords.Of(schema))
        {
            SummaryLines.EndSentence(summary);
            summary.Add(sentence);
        }

        if (value is not null)
        {
            SummaryLines.EndSentence(summary);
            summary.Add(isSent ? $"Always sent, since the price depends on it; {SummaryLines.OneLine(EnumFacts.TextOf(value))} by default." : $"The vendor's default is {SummaryLines.OneLine(EnumFacts.TextOf(value))}.");
        }
        else if (billing && !required)
        {
            SummaryLines.EndSentence(summary);
            summary.Add("Left out when null: the vendor decides then, and the price depends on it.");
        }

        return summary;
    }

    private static JsonNode? DefaultOf(JsonObject schema, JsonArray? values) =>
        schema["default"] is { } value && (values is null || values.Any(known => JsonNode.DeepEquals(known, value))) ? value : null;

    private static string? Literal(JsonNode value, string type) => type switch
    {
        "string" => value.AsText() is { } text ? CSharpLiteral.Of(text) : null,
        "bool" => value.IsBoolean() ? CSharpLiteral.Of(value.GetValue<bool>()) : null,
        "int" => value.IsInteger() ? EnumFacts.TextOf(value) : null,
        "long" => value.IsInteger() ? EnumFacts.Literal(value) : null,
        "double" => value.IsNumber() ? CSharpLiteral.Of(RuleFacts.Double(value)) : null,
        _ => null,
    };

    // An image is sent as text of that encoding, or as the URL that it is uploaded to; that a URL does in any case is the converter's business.
    private void Encode(JsonObject schema, string encoding)
    {
        foreach (var text in Texts(schema))
        {
            text.Remove("format");
            var media = text.GetOrAdd("x-media");
            media.Remove("encoding");
            media.Insert(0, "encoding", encoding);
        }
    }

    private void Check(Component component, VendorPage? page)
    {
        var members = component.Schema.Object("properties")!;
        foreach (var name in page?.Media.Keys.Where(name => !Texts(members.Object(name)).Any()) ?? [])
        {
            page!.Place.At("media", name).Report(bag, CompilerRules.UnknownMember, $"'{component.Name}' has no member of text or texts called '{name}'.");
        }

        for (var index = 0; index < page?.Billing.Count; index++)
        {
            if (!members.ContainsKey(page.Billing[index]))
            {
                page.Place.At("billing", $"{index}").Report(bag, CompilerRules.UnknownMember, $"'{component.Name}' has no member '{page.Billing[index]}'.");
            }
        }
    }

    [GeneratedRegex("(^|_)(image|frame|mask)s?(_tail)?(_ur[il]s?)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ImageMember();
}
