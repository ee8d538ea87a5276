using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Overlays;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Tests.Compiling;

/// <summary>A made-up vendor, small enough that a test says all that matters of it.</summary>
internal sealed class Acme
{
    /// <summary>The members of a request of which a test says nothing.</summary>
    public const string Prompt = """{ "prompt": { "type": "string" } }""";

    public string VendorYaml { get; set; } = """
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
          - { file: one.md, host: api, source: https://acme.example/docs/one, expectedSeconds: 60 }
          - { file: two.md, host: api, source: https://acme.example/docs/two, expectedSeconds: 60 }

        """;

    public string ProtocolYaml { get; set; } = "openapi: 3.0.3\nbodies: { post: Submission }\n";

    /// <summary>overlay.yaml, where there is one.</summary>
    public string? OverlayYaml { get; set; }

    public DiagnosticBag Bag { get; } = new();

    private readonly List<(string Name, JsonObject Document)> _pages = [];

    /// <summary>Adds a page that posts to /v1/<paramref name="name"/>.</summary>
    public Acme Page(string name, string members, string required = "", string components = "{}", string answer = """{ "id": { "type": "string" } }""", string? path = null)
    {
        _pages.Add((name, JsonNode.Parse($$"""
            {
              "openapi": "3.0.3", "info": { "title": "{{name}}", "version": "1" },
              "paths": { {{JsonValue.Create(path ?? "/v1/" + name).ToJsonString()}}: { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "required": [{{required}}], "properties": {{members}} } } } },
                "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "object", "properties": {{answer}} } } } } } } } },
              "components": { "schemas": {{components}} }
            }
            """)!.AsObject()));
        return this;
    }

    /// <summary>Adds a page with operations of the test's own.</summary>
    public Acme Operations(string paths, string components = "{}", string name = "one")
    {
        _pages.Add((name, JsonNode.Parse($$"""{ "openapi": "3.0.3", "info": { "title": "{{name}}", "version": "1" }, "paths": {{paths}}, "components": {{components}} }""")!.AsObject()));
        return this;
    }

    public JsonObject? Compile()
    {
        var vendor = new VendorFileReader(Bag).Read(YamlSource.Read("vendor.yaml", VendorYaml, Bag)!);
        var overlay = OverlayYaml is null ? null : new CompiledOverlay(new OverlayReader(Bag).Read(YamlSource.Read("overlay.yaml", OverlayYaml, Bag)!), Bag);
        var compiler = new VendorCompiler(vendor, new ProtocolReader(Bag).Read(YamlSource.Read("protocol.yaml", ProtocolYaml, Bag)!), overlay, Bag);
        foreach (var (name, document) in _pages)
        {
            var lines = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 1, ["/paths"] = 7 };
            compiler.Add(vendor.Pages.First(page => page.Name == name), new Page(name + ".md", name, document, lines));
        }

        return compiler.Compile().SingleOrDefault()?.Json;
    }

    /// <summary>The one document; the test fails with the findings where there are any errors.</summary>
    public JsonObject Document()
    {
        var document = Compile();
        Assert.Empty(Bag.Items);
        return document!;
    }

    /// <summary>The id of the one error, where nothing may be compiled.</summary>
    public Diagnostic Error()
    {
        Assert.Null(Compile());
        return Assert.Single(Bag.Items, finding => finding.Severity == Severity.Error);
    }
}
