using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>Leaves one page of those that sell the same model: the first where they agree, the last where they contradict each other.</summary>
internal sealed class PageSelection(string? discriminator, DiagnosticBag bag)
{
    /// <summary>The pages that count, in their order.</summary>
    public IReadOnlyList<(VendorPage Facts, Page Page)> Of(IReadOnlyList<(VendorPage Facts, Page Page)> pages)
    {
        var selected = new List<(VendorPage Facts, Page Page)>();
        var sold = new Dictionary<string, (VendorPage Facts, Page Page)>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var key = Key(page.Facts, page.Page);
            if (key is not null && sold.TryGetValue(key, out var known))
            {
                var place = SourceDocument.Of(page.Page).Start;
                if (IsSame(known.Page, page.Page))
                {
                    place.Report(bag, CompilerRules.OperationRepeated, $"{known.Facts.File} describes the same model alike; that page counts.");
                    continue;
                }

                place.Report(bag, CompilerRules.OperationOverruled, $"{known.Facts.File} describes the same model otherwise; the later page in vendor.yaml counts.");
                selected.Remove(known);
            }

            selected.Add(page);
            if (key is not null)
            {
                sold[key] = page;
            }
        }

        return selected;
    }

    // Host, method and path, and the models where several share them.
    private string? Key(VendorPage facts, Page page)
    {
        var source = SourceDocument.Of(page);
        if (PageOperations.Sold([.. PageOperations.Of(source)]) is not { } sold)
        {
            return null;
        }

        var body = Resolved(source, sold.Json.Object("requestBody").Object("content").Object(MediaTypes.Json).Object("schema"));
        var models = discriminator is null ? null : Resolved(source, body.Object("properties").Object(discriminator)).Array("enum");
        return $"{facts.Host} {sold.Method} {sold.Path} {models?.ToJsonString()}";
    }

    private static JsonObject? Resolved(SourceDocument source, JsonObject? schema) =>
        schema is null ? null : SchemaFlattening.Resolve(schema, reference => ComponentOf(source, reference));

    private static JsonObject? ComponentOf(SourceDocument source, string reference) =>
        source.Root.Object("components").Object("schemas").Object(reference[(reference.LastIndexOf('/') + 1)..]);

    private static bool IsSame(Page one, Page other) =>
        SchemaShape.IsSame(one.Document["paths"], other.Document["paths"]) && SchemaShape.IsSame(one.Document.Object("components")?["schemas"], other.Document.Object("components")?["schemas"]);
}
