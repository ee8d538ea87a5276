using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading.Fal;
using Reelwire.SpecCompiler.Reading.Markdown;
using Reelwire.SpecCompiler.Reading.Mintlify;
using Reelwire.SpecCompiler.Reading.Novita;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Reading.Prose;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>Reads a page with the first reader that knows its dialect.</summary>
internal sealed class PageReader
{
    private readonly IPageReader[] _readers =
    [
        new MintlifyTreeReader(),
        new OpenApiFenceReader(),
        new FalPageReader(),
        new NovitaPageReader(),
    ];

    /// <summary>The page, or null after an error was reported.</summary>
    public Page? Read(string file, string text, PageHints hints, DiagnosticBag diagnostics)
    {
        var findings = new PageFindings(file, diagnostics);
        if (MarkdownPage.Parse(file, text, findings) is not { } page)
        {
            return null;
        }

        if (ReaderOf(page) is null)
        {
            findings.Report(
                ReadingRules.UnknownDialect,
                PagePosition.Start,
                "The page is written in no known dialect: it has neither an OpenAPI document in a fence, nor an '### Input Schema', nor <ParamField> elements.");
            return null;
        }

        // What vendor.yaml says of method and path, it says of the first.
        var documents = PagesIn(page).Select((part, index) => ReaderOf(part)!.Read(part, index == 0 ? hints : new PageHints(Server: hints.Server), findings));
        if (DocumentMerge.All(documents, findings) is not { } facts)
        {
            return null;
        }

        var document = Complete(facts, page, hints);
        DocumentRepair.Apply(document, findings);
        ImageLimits.Complete(document);
        return new Page(file, document.Object("info").Text("title")!, document, PageLines.Of(document, findings));
    }

    private IPageReader? ReaderOf(MarkdownPage page) => Array.Find(_readers, reader => reader.CanRead(page));

    // A part that is no page by itself belongs to the page before it; what stands above the first page, to that.
    private List<MarkdownPage> PagesIn(MarkdownPage file)
    {
        var whole = file.Sections().Where(section => Array.Exists(_readers, reader => reader.IsWhole(section))).ToList();
        return whole.Count < 2 ? [file] : [.. whole.Select((page, index) => file.Part(index == 0 ? file : page, whole.ElementAtOrDefault(index + 1)))];
    }

    private static JsonObject Complete(JsonObject facts, MarkdownPage page, PageHints hints)
    {
        var own = facts.Object("info");
        var info = new JsonObject { ["title"] = page.Title.Length > 0 ? page.Title : own.Text("title") ?? Path.GetFileNameWithoutExtension(page.File) };

        // A page's own words are about its model; its document's are about the vendor.
        if ((page.Title.Length > 0 ? page.Description : own.Text("description")) is { } description)
        {
            info["description"] = description;
        }

        // A page has no version, and OpenAPI demands one.
        info["version"] = own.Text("version") ?? "1.0.0";
        var document = new JsonObject { ["openapi"] = "3.0.3", ["info"] = info };
        if (hints.Server is { } server && facts.Array("servers") is not { Count: > 0 })
        {
            document["servers"] = new JsonArray(new JsonObject { ["url"] = server });
        }

        facts.Remove("info");
        facts.Remove("openapi");
        document.MoveMembers(facts);
        return document;
    }
}
