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
    public async Task<CompiledVendor?> CompileAsync(CancellationToken cancellationToken)
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
        var compiler = new VendorCompiler(vendor, protocol, await OverlayAsync(files, cancellationToken), bag);
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

        TellUnlisted(vendor);
        return new CompiledVendor(vendor.Vendor, compiler.Compile());
    }

    private void TellUnlisted(VendorFile vendor)
    {
        var listed = vendor.Pages.Select(page => page.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path, "*.md").Where(file => !listed.Contains(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        {
            bag.Add(CompilerRules.UnlistedPage, file, 1, 1, $"{VendorFileName} does not list this page, so nothing is made of it.");
        }
    }

    private async Task<CompiledOverlay?> OverlayAsync(TextFiles files, CancellationToken cancellationToken)
    {
        var file = Path.Combine(path, OverlayFileName);
        return File.Exists(file) && await files.ReadYamlAsync(file, cancellationToken) is { } source ? new CompiledOverlay(new OverlayReader(bag).Read(source), bag) : null;
    }
}
