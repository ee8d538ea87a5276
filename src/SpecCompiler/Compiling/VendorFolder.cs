using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Overlays;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>A folder of specs: vendor.yaml, protocol.yaml and the pages that the first one lists.</summary>
internal sealed class VendorFolder(string path, DiagnosticBag bag)
{
    /// <summary>Name of the file with what the pages do not say.</summary>
    public const string VendorFileName = "vendor.yaml";

    private const string ProtocolFileName = "protocol.yaml";
    private const string OverlayFileName = "overlay.yaml";

    /// <summary>Compiles the folder; no documents after an error.</summary>
    public Task<CompiledVendor?> CompileAsync(CancellationToken cancellationToken) => CompileAsync(ownPages: null, cancellationToken);

    /// <summary>Compiles a project's own pages with what the folder knows of their vendor, beside the folder's documents; no documents after an error.</summary>
    public Task<CompiledVendor?> ExtendAsync(string ownPages, CancellationToken cancellationToken) => CompileAsync(ownPages, cancellationToken);

    private async Task<CompiledVendor?> CompileAsync(string? ownPages, CancellationToken cancellationToken)
    {
        var files = new TextFiles(bag);
        var vendorSource = await files.ReadYamlAsync(Path.Combine(path, VendorFileName), cancellationToken);
        var protocolSource = await files.ReadYamlAsync(Path.Combine(path, ProtocolFileName), cancellationToken);
        if (vendorSource is null || protocolSource is null)
        {
            return null;
        }

        var vendor = new VendorFileReader(bag).Read(vendorSource);
        var protocol = new ProtocolReader(bag).Read(protocolSource);
        if (ownPages is null)
        {
            return await CompileAsync(vendor, protocol, await OverlayAsync(files, cancellationToken), cancellationToken);
        }

        // The overlay corrects the vendor's own documents; a project's page is corrected by whoever owns it.
        return await OwnAsync(vendor, ownPages, files, cancellationToken) is { } own ? await CompileAsync(own, protocol, null, cancellationToken) : null;
    }

    private async Task<CompiledVendor> CompileAsync(VendorFile vendor, Protocol protocol, CompiledOverlay? overlay, CancellationToken cancellationToken)
    {
        var files = new TextFiles(bag);
        var compiler = new VendorCompiler(vendor, protocol, overlay, bag);
        foreach (var facts in vendor.Pages)
        {
            var file = Path.Combine(path, facts.File);
            if (await files.ReadAsync(file, cancellationToken) is not { } text)
            {
                continue;
            }

            var hints = new PageHints(facts.Method, facts.Path, vendor.Hosts.FirstOrDefault(host => host.Name == facts.Host)?.Url);
            if (new PageReader().Read(file, text, hints, bag) is { } page)
            {
                compiler.Add(facts, page);
            }
        }

        return new CompiledVendor(vendor.Vendor, compiler.Compile());
    }

    private async Task<VendorFile?> OwnAsync(VendorFile vendor, string ownPages, TextFiles files, CancellationToken cancellationToken)
    {
        var package = await new PackageDocuments(path, bag).ReadAsync(vendor.Namespace, cancellationToken);
        return package is not null && await files.ReadYamlAsync(ownPages, cancellationToken) is { } source ? new VendorFileReader(bag).ReadOwn(source, vendor, package) : null;
    }

    private async Task<CompiledOverlay?> OverlayAsync(TextFiles files, CancellationToken cancellationToken)
    {
        var file = Path.Combine(path, OverlayFileName);
        return File.Exists(file) && await files.ReadYamlAsync(file, cancellationToken) is { } source ? new CompiledOverlay(new OverlayReader(bag).Read(source), bag) : null;
    }
}
