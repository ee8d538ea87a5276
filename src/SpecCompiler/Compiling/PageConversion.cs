using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>Makes the OpenAPI document of one page, with what a vendor.yaml knows of it.</summary>
internal sealed class PageConversion(DiagnosticBag bag)
{
    /// <summary>The page with its document, or null with an error told.</summary>
    public async Task<ConvertedPage?> RunAsync(string file, string? vendorFile, CancellationToken cancellationToken)
    {
        var files = new TextFiles(bag);
        if (await files.ReadAsync(file, cancellationToken) is not { } text)
        {
            return null;
        }

        var beside = Path.Combine(Path.GetDirectoryName(file) ?? "", VendorFolder.VendorFileName);
        var known = vendorFile ?? (File.Exists(beside) ? beside : null);
        var source = known is null ? null : await files.ReadYamlAsync(known, cancellationToken);
        var vendor = source is null ? null : new VendorFileReader(bag).Read(source);
        if (bag.HasErrors)
        {
            return null;
        }

        var facts = vendor?.Pages.FirstOrDefault(page => page.File == Path.GetFileName(file));
        var host = vendor?.Hosts.FirstOrDefault(host => host.Name == facts?.Host);
        if (new PageReader().Read(file, text, new PageHints(facts?.Method, facts?.Path, host?.Url), bag) is not { } page)
        {
            return null;
        }

        if (vendor is not null && host is not null)
        {
            Complete(page.Document, vendor, host);
        }

        return new ConvertedPage(page, text);
    }

    private static void Complete(JsonObject document, VendorFile vendor, VendorHost host)
    {
        document["servers"] = new JsonArray(new JsonObject { ["url"] = host.Url });
        document.GetOrAdd("components")["securitySchemes"] = SecurityDocument.Schemes(vendor.Security);
        foreach (var operation in Operation.AllOf(document))
        {
            operation.Body["security"] = SecurityDocument.Requirement(vendor.Security);
        }
    }
}
