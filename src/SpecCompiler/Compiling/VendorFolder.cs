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

    /// <summary>Texts to take in place of pages, by file name; a page whose text is null is left out.</summary>
    public IReadOnlyDictionary<string, string?> Replaced { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What the YAML files say beside the pages; null with an error told.</summary>
    public async Task<(VendorFile Vendor, Protocol Protocol)?> ReadAsync(CancellationToken cancellationToken)
    {
        var files = new TextFiles(bag);
        var vendorSource = await files.ReadYamlAsync(Path.Combine(path, VendorFileName), cancellationToken);
        var protocolSource = await files.ReadYamlAsync(Path.Combine(path, ProtocolFileName), cancellationToken);
        if (vendorSource is null || protocolSource is null)
        {
            return null;
        }

        return (new VendorFileReader(bag).Read(vendorSource), new ProtocolReader(bag).Read(protocolSource));
    }

    /// <summary>Compiles the folder; no documents after an error.</summary>
    public async Task<CompiledVendor?> CompileAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not var (vendor, protocol))
        {
            return null;
        }

        var files = new TextFiles(bag);
        var compiler = new VendorCompiler(vendor, protocol, await OverlayAsync(files, cancellationToken), bag);
        foreach (var facts in vendor.Pages)
        {
            var file = Path.Combine(path, facts.File);
            if ((Replaced.TryGetValue(facts.File, out var replaced) ? replaced : await files.ReadAsync(file, cancellationToken)) is not { } text)
            {
                continue;
            }

            if (new PageReader().Read(file, text, vendor.HintsOf(facts), bag) is { } page)
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
