using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>What tells one page from another: its operations, the models that its request names, and its heading.</summary>
internal sealed record PageIdentity(IReadOnlyList<string> Operations, IReadOnlyList<string> Models, string Title)
{
    /// <summary>A page's identity; <paramref name="discriminator"/> is the member that names the model, if any does.</summary>
    public static PageIdentity Of(Page page, string? discriminator)
    {
        var source = SourceDocument.Of(page);
        var operations = PageOperations.Of(source).ToArray();
        var body = PageSchema.Resolve(source, PageOperations.Sold(operations)?.Json.Object("requestBody").Object("content").Object(MediaTypes.Json).Object("schema"));
        var models = discriminator is null ? null : PageSchema.Resolve(source, body.Object("properties").Object(discriminator)).Array("enum");
        return new PageIdentity(
            [.. operations.Select(operation => $"{operation.Method.ToUpperInvariant()} {operation.Path}")],
            [.. (models ?? []).Select(model => model.AsText()).OfType<string>()],
            page.Title);
    }

    /// <summary>Why a later page is another one; null where it is this one.</summary>
    public string? Difference(PageIdentity later)
    {
        if (!Operations.Intersect(later.Operations, StringComparer.Ordinal).Any())
        {
            return Words("describes", later.Operations, Operations);
        }

        if (Models.Count > 0 && !Models.Intersect(later.Models, StringComparer.Ordinal).Any())
        {
            return Words("is about", later.Models, Models);
        }

        return later.Title == Title ? null : Words("is headed", [later.Title], [Title]);
    }

    private static string Words(string verb, IReadOnlyList<string> now, IReadOnlyList<string> before) => $"{verb} {List(now)} and no longer {List(before)}";

    private static string List(IReadOnlyList<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names.Select(name => $"'{Quoted.Text(name)}'"));
}
