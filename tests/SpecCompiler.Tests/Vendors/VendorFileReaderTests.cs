using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Tests.Vendors;

public sealed class VendorFileReaderTests
{
    private const string Valid = """
        vendor: acme
        title: Acme
        docs: https://acme.example/docs
        version: v1
        namespace: Reelwire.Acme
        client: AcmeClient
        security: { name: bearer, description: Your key. }
        hosts:
          api: { url: https://api.acme.example, class: AcmeApi, property: Api, description: Videos. }
        pages:
          - file: one.md
            host: api
            source: https://acme.example/docs/one
            expectedSeconds: 60
            media: { image: base64 }
            billing: [duration]

        """;

    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_whole_file_is_read()
    {
        var vendor = Read(Valid);
        Assert.Empty(_bag.Items);
        Assert.Equal(("acme", "AcmeApi", "one"), (vendor.Vendor, vendor.Hosts[0].Class, vendor.Pages[0].Name));
        Assert.Equal("base64", vendor.Pages[0].Media["image"]);
        Assert.Null(vendor.Security.Header);
    }

    [Theory]
    [InlineData("    billing: [duration]", "    biling: [duration]", 16, 5)]
    [InlineData("vendor: acme", "vendor: acme\nnamse: {}", 2, 1)]
    [InlineData("description: Videos. }", "description: Videos., prot: 1 }", 9, 94)]
    public void An_unknown_key_is_an_error_at_its_place(string find, string replace, int line, int column)
    {
        Read(Valid.Replace(find, replace, StringComparison.Ordinal));
        var finding = Assert.Single(_bag.Items);
        Assert.Equal(("SC0102", line, column), (finding.Id, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("vendor: acme", "vendor: ../acme")]
    [InlineData("client: AcmeClient", "client: Acme Client")]
    [InlineData("namespace: Reelwire.Acme", "namespace: Reelwire;Acme")]
    [InlineData("file: one.md", "file: ../one.md")]
    [InlineData("url: https://api.acme.example", "url: http://api.acme.example")]
    [InlineData("expectedSeconds: 60", "expectedSeconds: soon")]
    [InlineData("expectedSeconds: 60", "expectedSeconds: 0")]
    [InlineData("{ image: base64 }", "{ image: base65 }")]
    [InlineData("{ image: base64 }", "{ image: upload }")]
    [InlineData("version: v1", "version: v1\nimages: upload")]
    [InlineData("version: v1", "version: v1\nuploads: storage")]
    [InlineData("host: api", "host: queue")]
    [InlineData("title: Acme\n", "")]
    [InlineData("version: v1", "version: v1\nmarkdown: md")]
    [InlineData("version: v1", "version: v1\nmarkdown: .md?x=1")]
    [InlineData("source: https://acme.example/docs/one", "source: http://127.0.0.1/docs/one")]
    [InlineData("source: https://acme.example/docs/one", "source: https://acme..example/docs/one")]
    public void A_value_that_cannot_be_is_an_error(string find, string replace)
    {
        Read(Valid.Replace(find, replace, StringComparison.Ordinal));
        Assert.Contains(_bag.Items, finding => finding is { Id: "SC0103", Severity: Severity.Error });
    }

    [Fact]
    public void An_upload_where_the_vendor_has_no_storage_is_an_error_at_its_place_that_says_what_would_be_right()
    {
        Read(Valid.Replace("{ image: base64 }", "{ image: upload }", StringComparison.Ordinal));
        var finding = Assert.Single(_bag.Items);
        Assert.Equal((15, 14, "'upload' needs a storage, and this vendor's vendor.yaml names none under 'uploads': base64 or data-uri is expected."), (finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("uploads: api")]
    [InlineData("uploads: api\nimages: upload")]
    public void A_vendor_with_a_storage_takes_uploads(string lines)
    {
        var vendor = Read(Valid.Replace("{ image: base64 }", "{ image: upload }", StringComparison.Ordinal) + lines + "\n");
        Assert.Empty(_bag.Items);
        Assert.Equal(("api", "upload"), (vendor.Uploads, vendor.Pages[0].Media["image"]));
    }

    [Theory]
    [InlineData("", "https://acme.example/docs/one")]
    [InlineData("markdown: .md", "https://acme.example/docs/one.md")]
    [InlineData("markdown: /llms.txt", "https://acme.example/docs/one/llms.txt")]
    public void A_pages_Markdown_is_behind_its_address(string line, string address)
    {
        var vendor = Read(Valid + line + "\n");
        Assert.Empty(_bag.Items);
        Assert.Equal(address, vendor.AddressOf(vendor.Pages[0]).ToString());
    }

    private VendorFile Read(string text) => new VendorFileReader(_bag).Read(YamlSource.Read("vendor.yaml", text, _bag)!);
}
