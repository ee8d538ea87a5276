using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Documents;

public sealed class ExtensionRulesTests
{
    public static TheoryData<string> Vendors { get; } = ["freepik", "fal", "novita", "aimlapi"];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Nothing_stands_beside_a_reference(string vendor) =>
        Assert.All(await NodesAsync(vendor), node => Assert.False(node.ContainsKey("$ref") && node.Count > 1, node.ToJsonString()));

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task No_extension_has_a_key_that_NSwag_takes_for_a_schema(string vendor)
    {
        var extensions = (await NodesAsync(vendor)).SelectMany(node => node.Where(member => member.Key.StartsWith("x-", StringComparison.Ordinal)).SelectMany(member => Objects(member.Value)));
        Assert.All(extensions, extension => Assert.False(extension.ContainsKey("type") || extension.ContainsKey("properties"), extension.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Every_answer_is_a_component_or_untyped(string vendor) =>
        Assert.All(
            (await GeneratedDocuments.CompileAsync(vendor)).Values,
            document => Assert.All(
                document["x-csharp"]!["answers"]!.AsArray(),
                answer => Assert.True((string?)answer == "JsonElement" || document["components"]!["schemas"]!.AsObject().ContainsKey((string)answer!), (string?)answer)));

    private static async Task<List<JsonObject>> NodesAsync(string vendor) => [.. (await GeneratedDocuments.CompileAsync(vendor)).Values.SelectMany(Objects)];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
