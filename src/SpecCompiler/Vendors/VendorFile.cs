using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Vendors;

/// <summary>vendor.yaml: what a vendor's pages do not say.</summary>
internal sealed record VendorFile
{
    /// <summary>Where the file stands, for findings.</summary>
    public required Place Place { get; init; }

    /// <summary>Folder and handle prefix.</summary>
    public required string Vendor { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The vendor's documentation, told as the documents' contact.</summary>
    public required string Docs { get; init; }

    /// <summary>What the address of a page's Markdown has behind the page's own, such as <c>.md</c>; nothing where it is the same.</summary>
    public required string Markdown { get; init; }

    /// <summary>Version of the vendor's API, for <c>info.version</c>.</summary>
    public required string Version { get; init; }

    /// <summary>C# namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The class that people use.</summary>
    public required string Client { get; init; }

    /// <summary>How requests are signed.</summary>
    public required VendorSecurity Security { get; init; }

    /// <summary>The hosts: a document each.</summary>
    public required IReadOnlyList<VendorHost> Hosts { get; init; }

    /// <summary>The pages, in the order in which they count.</summary>
    public required IReadOnlyList<VendorPage> Pages { get; init; }

    /// <summary>The host that takes images ahead of the requests that name them by URL; null where the vendor has none.</summary>
    public string? Uploads { get; init; }

    /// <summary>Encoding (base64, data-uri or upload) of image members of which a page's own <c>media</c> says nothing; null where they are plain text then.</summary>
    public string? Images { get; init; }

    /// <summary>Names that rules cannot make, or make ugly.</summary>
    public required VendorNames Names { get; init; }

    /// <summary>Where a page's Markdown is published.</summary>
    public Uri AddressOf(VendorPage page) => new(page.Source + Markdown);

    /// <summary>What a page's reader may not find on the page.</summary>
    public PageHints HintsOf(VendorPage page) => new(page.Method, page.Path, Hosts.FirstOrDefault(host => host.Name == page.Host)?.Url);

    /// <summary>The package that is extended; null where the package itself is compiled.</summary>
    public VendorPackage? Package { get; init; }
}
