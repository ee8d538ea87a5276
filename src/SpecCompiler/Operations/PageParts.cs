using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>
/// Cuts a page that sells several things into one page for each: an operation with a JSON body, and of an operation whose body is a choice of models each model.
/// The first keeps the page's name and what the page tells beside them; the others' names have their own words behind.
/// </summary>
internal sealed class PageParts(string? discriminator)
{
    private static readonly string[] s_choices = ["oneOf", "anyOf"];

    /// <summary>The parts, in the page's order; the page itself where it sells one thing, or none.</summary>
    public IReadOnlyList<(VendorPage Facts, Page Page)> Of(VendorPage facts, Page page)
    {
        var source = SourceDocument.Of(page);
        var described = PageOperations.Of(source).ToList();
        var sold = described.Where(operation => operation == PageOperations.Sold(described) || (operation.Method == "post" && BodyOf(operation.Json) is not null)).SelectMany(operation => Models(source, operation)).ToList();
        if (sold.Count < 2)
        {
            return [(facts, page)];
        }

        var names = Names(sold);
        var members = sold.ConvertAll(part => Members(source, part.Body));
        return [.. sold.Select((part, index) => (
            FactsOf(facts, index == 0 ? null : names[index], members[index], [.. members.Where((_, other) => other != index).SelectMany(other => other)]),
            PageOf(page, source, part, described, isFirst: index == 0)))];
    }

    private List<SoldPart> Models(SourceDocument source, DescribedOperation operation)
    {
        var alternatives = BodyOf(operation.Json).Object("schema").Array("oneOf")?.OfType<JsonObject>().ToList() ?? [];
        var models = alternatives.ConvertAll(alternative => Model(source, alternative));
        return discriminator is null || models.Count < 2 || models.Contains(null)
            ? [new SoldPart(operation, BodyOf(operation.Json).Object("schema"), null)]
            : [.. alternatives.Select((alternative, index) => new SoldPart(operation, alternative, models[index]))];
    }

    // The first value of the member that tells models apart, where the alternative always says which it is for.
    private string? Model(SourceDocument source, JsonObject alternative) =>
        PageSchema.Resolve(source, alternative) is { } schema && schema.Array("required")?.Any(name => name.AsText() == discriminator) == true
            ? PageSchema.Resolve(source, schema.Object("properties").Object(discriminator!)).Array("enum")?.FirstOrDefault().AsText()
            : null;

    // The last word of the path that is no parameter; the whole path or model where that is another's already.
    private static List<string> Names(List<SoldPart> sold)
    {
        var names = sold.ConvertAll(part => PathWords.Of(part.Model is { } model ? "/" + model : part.Operation.Path.Split('/').Last(step => step.Length > 0 && !step.StartsWith('{'))));
        for (var index = 0; index < sold.Count; index++)
        {
            if (names.IndexOf(names[index]) != index)
            {
                names[index] = PathWords.Of(sold[index].Operation.Path) + (sold[index].Model is null ? "" : $"-{names[index]}");
            }
        }

        return names;
    }

    // What vendor.yaml says of members counts for the parts that have them; what no part has stays with the first, where it is told.
    private static VendorPage FactsOf(VendorPage facts, string? part, HashSet<string> members, HashSet<string> others)
    {
        bool IsOf(string name) => members.Contains(name) || (part is null && !others.Contains(name));
        return facts with
        {
            Part = part,
            Stem = part is null ? facts.Stem : null,
            StatusPath = part is null ? facts.StatusPath : null,
            Media = facts.Media.Where(member => IsOf(member.Key)).ToDictionary(StringComparer.Ordinal),
            Billing = [.. facts.Billing.Where(IsOf)],
        };
    }

    private static HashSet<string> Members(SourceDocument source, JsonObject? schema)
    {
        var body = PageSchema.Resolve(source, schema);
        var alternatives = s_choices.SelectMany(keyword => body.Array(keyword) ?? []).OfType<JsonObject>().Select(alternative => PageSchema.Resolve(source, alternative));
        return alternatives.Append(body).SelectMany(part => part.Object("properties") ?? []).Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static Page PageOf(Page page, SourceDocument source, SoldPart part, List<DescribedOperation> described, bool isFirst)
    {
        var paths = new JsonObject();
        foreach (var operation in described.Where(operation => operation == part.Operation || (isFirst && BodyOf(operation.Json) is null)))
        {
            paths.GetOrAdd(operation.Path)[operation.Method] = operation.Json.DeepClone();
        }

        if (part.Model is not null)
        {
            BodyOf(paths.Object(part.Operation.Path).Object(part.Operation.Method)!)!["schema"] = part.Body!.DeepClone();
        }

        var document = new JsonObject { ["openapi"] = source.Root["openapi"]?.DeepClone(), ["info"] = source.Root["info"]?.DeepClone(), ["paths"] = paths, ["components"] = Components(source, paths) };
        return page with { Title = isFirst ? page.Title : part.Operation.Json.Text("summary") ?? page.Title, Document = document };
    }

    // Only what the part refers to: a page of many operations would else be copied whole for each.
    private static JsonObject Components(SourceDocument source, JsonObject paths)
    {
        var all = source.Root.Object("components").Object("schemas") ?? [];
        var reached = new JsonObject();
        var open = new Stack<string>(SchemaShape.ReferencesIn(paths));
        while (open.TryPop(out var name))
        {
            if (!reached.ContainsKey(name) && all[name] is { } schema)
            {
                reached[name] = schema.DeepClone();
                foreach (var inner in SchemaShape.ReferencesIn(schema))
                {
                    open.Push(inner);
                }
            }
        }

        return new JsonObject { ["schemas"] = reached, ["examples"] = source.Root.Object("components").Object("examples")?.DeepClone() ?? new JsonObject() };
    }

    private static JsonObject? BodyOf(JsonObject operation) => operation.Object("requestBody").Object("content").Object(MediaTypes.Json);

    /// <summary>One thing that is sold: an operation, with the body of one model where it serves several.</summary>
    private sealed record SoldPart(DescribedOperation Operation, JsonObject? Body, string? Model);
}
