using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>Reads from a vendor's finished documents what its package has.</summary>
internal sealed class PackageDocuments(string folder, DiagnosticBag bag)
{
    /// <summary>The package, or null with an error told.</summary>
    public async Task<VendorPackage?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var types = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        var models = new HashSet<string>(StringComparer.Ordinal);
        var files = Directory.GetFiles(folder, "*" + DocumentFiles.Extension);
        foreach (var file in files)
        {
            if (await new DocumentFiles(bag).ReadAsync(file, cancellationToken) is not { } document)
            {
                return null;
            }

            foreach (var (type, schema) in (document.Object("components").Object("schemas") ?? []).Where(IsPrinted))
            {
                types[type] = (JsonObject)WithoutFacts(schema)!;
            }

            models.UnionWith(Models(document));
        }

        if (files.Length > 0)
        {
            return new VendorPackage(name, types, models);
        }

        bag.Add(CompilerRules.UnreadableFile, folder, 1, 1, $"The folder has no *{DocumentFiles.Extension}: 'specc compile' writes them, and pages are added to the package that is made of them.");
        return null;
    }

    private static bool IsPrinted(KeyValuePair<string, JsonNode?> schema) => (schema.Value as JsonObject).Object("x-csharp") is { } facts && (!facts.TryGetPropertyValue("print", out var print) || print.IsTrue());

    private static JsonNode? WithoutFacts(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Key != "x-csharp").Select(member => KeyValuePair.Create(member.Key, WithoutFacts(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutFacts)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Models(JsonObject document) =>
        from path in document.Object("paths") ?? []
        from operation in path.Value as JsonObject ?? []
        from model in (operation.Value as JsonObject).Object("x-task").Array("models") ?? []
        select (model as JsonObject).Text("name");
}
